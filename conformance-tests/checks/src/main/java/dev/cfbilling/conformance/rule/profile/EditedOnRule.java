package dev.cfbilling.conformance.rule.profile;

import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.time.Instant;
import java.util.Optional;

/** A profile is not edited before it is created. */
final class EditedOnRule implements RecordRule {
  private static final Terms TERMS =
      Terms.of(EditedOnRule.class, "profile.edited-on", "created_on", "edited_on");

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public void inspect(RecordView usage, RuleSink findings) {
    Optional<Instant> created = usage.instant("created_on");
    Optional<Instant> edited = usage.instant("edited_on");
    if (created.isPresent() && edited.isPresent() && edited.get().isBefore(created.get())) {
      findings.report(
          "edited_on",
          "is %s but created_on is %s; a profile is not changed before it is created"
              .formatted(usage.sent("edited_on"), usage.sent("created_on")));
    }
  }
}
