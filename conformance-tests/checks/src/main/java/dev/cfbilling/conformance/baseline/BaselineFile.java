package dev.cfbilling.conformance.baseline;

import dev.cfbilling.conformance.file.FileReason;
import dev.cfbilling.conformance.result.KnownFinding;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * A baseline as a YAML file that people read and edit.
 *
 * <pre>{@code
 * version: 1
 * findings:
 * - check: schema.maxLength
 *   operation: getBillingProfile
 *   pattern: /result/id
 *   contract: schemas/BillingProfile.yaml#/properties/id/maxLength
 *   firstSeen: '2026-11-02'
 *   lastSeen: '2026-11-28'
 *   count: 31
 *   reason: 'Ticket 812: announced, and not documented yet'
 *   expires: '2026-12-31'
 * }</pre>
 *
 * <p>{@code operation}, {@code pattern}, {@code subject} and {@code expires} may be missing; an
 * entry without a subject is for any status, parameter, path or content type at its place. Accepted
 * differences of an upstream document are in {@code differences}, with {@code kind}, {@code place}
 * and {@code what}.
 */
public final class BaselineFile {
  private static final long VERSION = 1;
  private static final String HEADER =
      """
      # Findings that are known, and do not fail a run. Write a reason for each, and with "expires:
      # 2026-12-31" from when it fails again. --update-baseline brings the file up to date.
      """;

  private BaselineFile() {}

  /**
   * Reads a baseline.
   *
   * @throws BaselineException when there is no such file, or it is no baseline
   */
  public static Baseline read(Path file) throws BaselineException {
    try {
      // Without a schema for scalars each is the text that is written.
      LoadSettings settings = LoadSettings.builder().setSchema(new FailsafeSchema()).build();
      Iterator<Object> documents =
          new Load(settings).loadAllFromString(Files.readString(file)).iterator();
      Object root = documents.hasNext() ? documents.next() : null;
      if (documents.hasNext()) {
        throw new BaselineException(
            "%s has several YAML documents; a baseline is one, so take out the lines of \"---\"."
                .formatted(file));
      }
      return of(root, file.toString());
    } catch (MarkedYamlEngineException malformed) {
      throw new BaselineException(
          "%s is no YAML: %s%s."
              .formatted(
                  file,
                  malformed.getProblem(),
                  malformed
                      .getProblemMark()
                      .map(mark -> " in line " + (mark.getLine() + 1))
                      .orElse("")));
    } catch (YamlEngineException unreadable) {
      String reason = String.valueOf(unreadable.getMessage()).lines().findFirst().orElse("");
      throw new BaselineException("%s is no YAML: %s.".formatted(file, reason));
    } catch (NoSuchFileException missing) {
      throw new BaselineException(
          "There is no baseline %s; --update-baseline writes one.".formatted(file));
    } catch (CharacterCodingException binary) {
      throw new BaselineException("%s is no text in UTF-8.".formatted(file));
    } catch (IOException unreadable) {
      throw new BaselineException(
          "%s can't be read: %s.".formatted(file, FileReason.of(unreadable)));
    }
  }

  private static Baseline of(@Nullable Object root, String file) throws BaselineException {
    BaselineEntry whole = new BaselineEntry(file, root);
    whole.allow("version", "findings", "differences");
    long version = whole.number("version");
    if (version != VERSION) {
      throw new BaselineException(
          version > VERSION
              ? "%s has version %s; this tool reads up to %s, a newer one reads it."
                  .formatted(file, version, VERSION)
              : "%s has version %s; there is %s.".formatted(file, version, VERSION));
    }
    List<KnownFinding> findings = new ArrayList<>();
    for (BaselineEntry entry : whole.list("findings")) {
      findings.add(finding(entry));
    }
    List<AcceptedDifference> differences = new ArrayList<>();
    for (BaselineEntry entry : whole.list("differences")) {
      differences.add(difference(entry));
    }
    requireEachOnce(file, findings.stream().map(KnownFinding::identity).toList());
    requireEachOnce(
        file,
        differences.stream()
            .map(one -> "%s at %s (%s)".formatted(one.kind(), one.place(), one.what()))
            .toList());
    return new Baseline(findings, differences);
  }

  private static KnownFinding finding(BaselineEntry entry) throws BaselineException {
    entry.allow(
        "check",
        "operation",
        "pattern",
        "subject",
        "contract",
        "firstSeen",
        "lastSeen",
        "count",
        "reason",
        "expires");
    return new KnownFinding(
        entry.text("check"),
        entry.optional("operation"),
        entry.optional("pattern"),
        entry.optional("subject"),
        entry.text("contract"),
        entry.day("firstSeen"),
        entry.day("lastSeen"),
        entry.number("count"),
        entry.optional("reason").orElse(""),
        entry.optionalDay("expires"));
  }

  private static AcceptedDifference difference(BaselineEntry entry) throws BaselineException {
    entry.allow("kind", "place", "what", "firstSeen", "lastSeen", "reason", "expires");
    return new AcceptedDifference(
        entry.text("kind"),
        entry.text("place"),
        entry.text("what"),
        entry.day("firstSeen"),
        entry.day("lastSeen"),
        entry.optional("reason").orElse(""),
        entry.optionalDay("expires"));
  }

  private static void requireEachOnce(String file, List<String> entries) throws BaselineException {
    Set<String> seen = new HashSet<>();
    for (String entry : entries) {
      if (!seen.add(entry)) {
        throw new BaselineException("%s has %s twice; keep one.".formatted(file, entry));
      }
    }
  }

  /** The text of the file. */
  public static String text(Baseline baseline) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("version", VERSION);
    root.put("findings", baseline.findings().stream().map(BaselineFile::members).toList());
    if (!baseline.differences().isEmpty()) {
      root.put("differences", baseline.differences().stream().map(BaselineFile::members).toList());
    }
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setIndent(2)
            .setWidth(Integer.MAX_VALUE)
            .setSplitLines(false)
            .build();
    return HEADER + new Dump(settings).dumpToString(root);
  }

  private static Map<String, Object> members(KnownFinding known) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("check", known.check());
    known.operation().ifPresent(id -> members.put("operation", id));
    known.pattern().ifPresent(pattern -> members.put("pattern", pattern));
    known.subject().ifPresent(subject -> members.put("subject", subject));
    members.put("contract", known.contract());
    members.put("firstSeen", known.firstSeen().toString());
    members.put("lastSeen", known.lastSeen().toString());
    members.put("count", known.count());
    members.put("reason", known.reason());
    known.expires().ifPresent(day -> members.put("expires", day.toString()));
    return members;
  }

  private static Map<String, Object> members(AcceptedDifference accepted) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("kind", accepted.kind());
    members.put("place", accepted.place());
    members.put("what", accepted.what());
    members.put("firstSeen", accepted.firstSeen().toString());
    members.put("lastSeen", accepted.lastSeen().toString());
    members.put("reason", accepted.reason());
    accepted.expires().ifPresent(day -> members.put("expires", day.toString()));
    return members;
  }
}
