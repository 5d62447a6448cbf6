package dev.cfbilling.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.FocusModel;
import dev.cfbilling.conformance.finding.FocusModel.FocusRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Breaks each machine-checkable rule of the FOCUS 1.2 model in a right record of usage. */
class FocusModelTest {
  private static final Collection<String> COLUMNS = Meaning.properties(RecordKind.COST_AND_USAGE);

  /** Conditions that a right record does not meet, e.g. {@code ChargeCategory = "Tax"}. */
  private static final Pattern EQUAL = Pattern.compile("(\\w+) = (\"[^\"]*\"|null)");

  /** Usage that is measured for a whole contract has no account, whatever FOCUS demands. */
  private static final Set<String> MAY_BE_ABSENT = Set.of("BillingAccountId", "BillingAccountName");

  static Stream<FocusRule> machineCheckable() {
    return FocusModel.rules().stream()
        .filter(FocusRule::isMachineCheckable)
        .filter(rule -> COLUMNS.contains(rule.column()))
        .filter(rule -> !(isPresence(rule) && MAY_BE_ABSENT.contains(rule.column())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("machineCheckable")
  void isFoundBroken(FocusRule rule) {
    List<Finding> findings = Meaning.of(RecordKind.COST_AND_USAGE, change(rule));

    assertThat(findings).as(change(rule)).isNotEmpty();
  }

  @Test
  void hasAHundredRulesAboutColumnsOfTheApi() {
    assertThat(machineCheckable()).hasSizeGreaterThan(100);
  }

  private static boolean isPresence(FocusRule rule) {
    return rule.demands().startsWith("ColumnPresent");
  }

  /** What to do to a right record so that it meets the rule's condition and not its demand. */
  private static String change(FocusRule rule) {
    Map<String, String> changes = new LinkedHashMap<>();
    for (String condition : firstAlternatives(rule.when())) {
      Matcher equal = EQUAL.matcher(condition);
      if (equal.matches() && COLUMNS.contains(equal.group(1))) {
        changes.put(equal.group(1), equal.group(2));
      }
    }
    if (isPresence(rule)) {
      changes.put("-", "\"" + rule.column() + "\"");
    } else {
      changes.put(rule.column(), wrong(rule));
    }
    if (rule.when().contains("ProviderName != InvoiceIssuerName")) {
      changes.put("ProviderName", "\"Another\"");
    }
    List<String> members = new ArrayList<>();
    changes.forEach((name, value) -> members.add("\"" + name + "\":" + value));
    return "{" + String.join(",", members) + "}";
  }

  /** Of {@code (a and (b or c))}, {@code a} and {@code b}. */
  private static List<String> firstAlternatives(String condition) {
    return Stream.of(condition.replaceAll(" or [^)]*", "").split(" and ", -1))
        .map(part -> part.replaceAll("[()]", ""))
        .toList();
  }

  private static String wrong(FocusRule rule) {
    String demands = rule.demands();
    if (demands.startsWith("TypeString") || demands.startsWith("FormatString")) {
      return "7";
    }
    if (demands.startsWith("TypeDecimal")) {
      return "\"0.75\"";
    }
    if (demands.startsWith("FormatNumeric") || demands.startsWith("CheckDecimalValue")) {
      return "\"$1,000.5\"";
    }
    if (demands.startsWith("TypeDateTime")) {
      return "1746057600";
    }
    if (demands.startsWith("FormatDateTime")) {
      return "\"2025/05/01 00:00\"";
    }
    if (demands.startsWith("FormatUnit")) {
      return "\"gb-months\"";
    }
    if (demands.startsWith("FormatCurrency")) {
      return "\"Dollars\"";
    }
    if (demands.startsWith("CheckNationalCurrency")) {
      return "\"XAU\"";
    }
    if (demands.endsWith(">= 0")) {
      return "-1";
    }
    if (demands.endsWith("!= null")) {
      return "null";
    }
    if (demands.contains(" * ")) {
      return "0.8";
    }
    if (demands.contains("\"")) {
      return demands.contains("!=") ? "\"Usage-Based\"" : "\"Bakery\"";
    }
    if (demands.endsWith("= null") || demands.endsWith("= 0")) {
      return numbers(rule) ? "1" : "\"GB\"";
    }
    throw new IllegalArgumentException("no fault for " + rule);
  }

  private static boolean numbers(FocusRule rule) {
    return rule.column().matches(".*(Cost|Price|Quantity)");
  }
}
