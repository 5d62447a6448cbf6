package dev.cfbilling.conformance.check.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Provenance;
import dev.cfbilling.conformance.finding.Strength;
import dev.cfbilling.conformance.rule.Element;
import dev.cfbilling.conformance.rule.Meaning;
import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.rule.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a rule reads of an array in a record. */
class ElementsTest {
  private static final String ARRAY = "ProductFamily";
  private static final String RIGHT = "{\"Id\":\"a\",\"Name\":\"A\"}";

  @Test
  void areTheirStringsAsSent() {
    String nested =
        "{\"Id\":\"\\u0061\\n\\\"[{:,\",\"Name\":\"\uD83D\uDE00\",\"x\":[1.50,1E+2,[],{},null,true],\"y\":{\"z\":false}}";

    assertThat(read("[" + nested + "," + RIGHT + "]"))
        .containsExactly(
            List.of(
                object(Map.of("Id", "a\n\"[{:,", "Name", "\uD83D\uDE00")),
                object(Map.of("Id", "a", "Name", "A"))));
  }

  @Test
  void areNoneOfAnEmptyArrayOrWithoutOne() {
    assertThat(read("[]")).containsExactly(List.of());
    assertThat(read("null")).containsExactly(List.of());
    assertThat(read("{}")).containsExactly(List.of());
  }

  @Test
  void areNoneWhereTheSchemaHasReportedOne() {
    assertThat(read("[" + RIGHT + ",7]")).containsExactly(List.of());
  }

  @Test
  void areNotKeptOfAnArrayThatIsLongerThanAnyAccountHas() {
    assertThat(read("[" + (RIGHT + ",").repeat(100_000) + RIGHT + "]", "[" + RIGHT + "]"))
        .containsExactly(List.of(), List.of(object(Map.of("Id", "a", "Name", "A"))));
  }

  @Test
  void areOfTheirOwnRecord() {
    Element right = object(Map.of("Id", "a", "Name", "A"));

    assertThat(read("[" + RIGHT + "]", "[]", "[" + RIGHT + "," + RIGHT + "]", "[" + RIGHT + "]"))
        .containsExactly(List.of(right), List.of(), List.of(right, right), List.of(right));
  }

  private static Element object(Map<String, String> members) {
    return new Element(Optional.empty(), members);
  }

  /** What a rule reads of each record; that it does so changes no other finding. */
  private static List<List<Element>> read(String... arrays) {
    List<List<Element>> seen = new ArrayList<>();
    String records =
        String.join(
            ",",
            List.of(arrays).stream()
                .map(
                    array ->
                        "{\"Id\":\"a\",\"Name\":\"A\",\"ProductCategory\":[],\"DimensionKeys\":[],\""
                            + ARRAY
                            + "\":"
                            + array
                            + "}")
                .toList());
    String body = "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":[" + records + "]}";
    var exchange = Traffic.answer("accounts/%s/billable/usage/billable-metrics", 200, body);

    List<Finding> with = Meaning.inspect(Traffic.CONTRACT, exchange, List.of(new Reader(seen)));
    assertThat(with).isEqualTo(Meaning.inspect(Traffic.CONTRACT, exchange, List.of()));
    return seen;
  }

  private record Reader(List<List<Element>> seen) implements RecordRule {
    @Override
    public Terms terms() {
      return new Terms(
          new Explanation(
              "test.elements",
              "Is it read?\n",
              List.of(
                  new Provenance(
                      "",
                      List.of(Resource.BILLABLE_METRICS.literal()),
                      "this test",
                      "",
                      "",
                      Strength.OPEN,
                      "It is."))),
          List.of(ARRAY));
    }

    @Override
    public void inspect(RecordView metric, RuleSink findings) {
      seen.add(metric.elements(ARRAY));
    }
  }
}
