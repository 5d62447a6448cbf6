package dev.cfbilling.conformance.rule.label;

import dev.cfbilling.conformance.contract.OwnColumns;
import dev.cfbilling.conformance.rule.Pair;
import dev.cfbilling.conformance.rule.Placeholder;
import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.util.HexFormat;
import java.util.List;

/**
 * A zone has both an id of 32 hexadecimal digits and a name, or neither.
 *
 * <p>The API may fail to look up a name. FOCUS has no column for zones.
 */
final class ZoneRule implements RecordRule {
  private static final int TAG_LENGTH = 32;
  private static final List<Pair> ZONES =
      List.of(new Pair(OwnColumns.ZONE_ID, OwnColumns.ZONE_NAME), new Pair("ZoneId", "ZoneName"));
  private static final Terms TERMS =
      Terms.of(
          ZoneRule.class,
          "usage.zone",
          OwnColumns.ZONE_ID,
          OwnColumns.ZONE_NAME,
          "ZoneId",
          "ZoneName");

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    for (Pair zone : ZONES) {
      zone.inspect(usage, findings);
      if (usage.text(zone.one()).filter(id -> !isTag(id) && !Placeholder.isOne(id)).isPresent()) {
        findings.report(
            zone.one(),
            "is %s; a zone's id is 32 hexadecimal digits, as far as is known"
                .formatted(usage.sent(zone.one())));
      }
    }
  }

  private static boolean isTag(String id) {
    return id.length() == TAG_LENGTH && id.chars().allMatch(HexFormat::isHexDigit);
  }
}
