package dev.cfbilling.conformance.check.excerpt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.check.ConstraintCoverage;
import dev.cfbilling.conformance.check.Subject;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.finding.Excerpt;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class ExcerptsTest {
  private static final String USAGE = "accounts/%s/billable/usage";
  private static final String PROFILE = "accounts/%s/billing/profile";

  @Test
  void showsAMemberBetweenItsNeighbours() throws IOException {
    String body =
        """
        {"result":[{},{"BillingAccountId":"a","ChargeCategory":"Usage","BilledCost":5e-6,
        "ContractedCost":null,"BillingCurrency":"USD","ChargeDescription":"later"}]}""";

    assertThat(lines(USAGE, body, "/result/1/BilledCost"))
        .containsExactly(
            "  \"BillingAccountId\": \"a\"",
            "  \"ChargeCategory\": \"Usage\"",
            "> \"BilledCost\": 5e-6",
            "  \"ContractedCost\": null",
            "  \"BillingCurrency\": \"USD\"");
  }

  @Test
  void showsTheFirstMembersOfAnObject() throws IOException {
    assertThat(lines(USAGE, "{\"result\":[{\"x\":1}],\"success\":true,\"errors\":[]}", ""))
        .containsExactly("  \"result\": […]", "  \"success\": true", "  \"errors\": […]");
  }

  @Test
  void showsAnElementBetweenItsNeighbours() throws IOException {
    assertThat(lines(USAGE, "{\"errors\":[{},7,null,{\"message\":\"a\"}]}", "/errors/1"))
        .containsExactly("  {…}", "> 7", "  null", "  {…}");
  }

  @Test
  void describesWhatIsSensitiveAndWhatTheContractDoesNotName() throws IOException {
    String body =
        """
        {"result":{"card_number":"4111111111111111","id":7,"token":"s3cret","extra":{"a":"b"},
        "pin":1234}}""";

    assertThat(lines(PROFILE, body, "/result/id"))
        .containsExactly(
            "  \"card_number\": (a string of 16 characters)",
            "> \"id\": 7",
            "  \"token\": (a string of 6 characters)",
            "  \"extra\": {…}");
    assertThat(lines(PROFILE, body, "/result/extra/a"))
        .containsExactly("> \"a\": (a string of 1 character)");
    assertThat(lines(PROFILE, body, "/result/pin")).contains("> \"pin\": (a number)");
  }

  @Test
  void shortensWhatIsLongAndEscapesWhatATerminalWouldObey() throws IOException {
    String body = "{\"result\":[{\"ChargeCategory\":\"\\u001b" + "x".repeat(500) + "\"}]}";

    assertThat(lines(USAGE, body, "/result/0/ChargeCategory"))
        .containsExactly(
            "> \"ChargeCategory\": \"\\u001b" + "x".repeat(119) + "…\" (501 characters)");
  }

  @Test
  void readsSeveralPlacesAtOnce() throws IOException {
    String body = "{\"success\":1,\"result\":[{\"BilledCost\":\"a\"},{\"BilledCost\":\"b\"}]}";

    assertThat(excerpts(USAGE, body, Set.of("/success", "/result/1/BilledCost", "/result/9")))
        .containsOnlyKeys("/success", "/result/1/BilledCost")
        .extractingByKey("/result/1/BilledCost")
        .isEqualTo(
            new Excerpt("/result/1", List.of(new Excerpt.Line("\"BilledCost\": \"b\"", true))));
  }

  @Test
  void showsTheFirstOfTwoOfTheSameName() throws IOException {
    assertThat(
            lines(
                USAGE,
                "{\"result\":[{\"BilledCost\":1}],\"result\":[{\"ListCost\":2}],\"errors\":[]}",
                "/result/0/BilledCost"))
        .containsExactly("> \"BilledCost\": 1");
    assertThat(lines(USAGE, "{\"errors\":[7],\"errors\":[8,9],\"messages\":[]}", "/errors/0"))
        .containsExactly("> 7");
  }

  @Test
  void showsTheMembersOfAnObjectBelow() throws IOException {
    assertThat(lines(USAGE, "{\"result\":[{},{\"BilledCost\":1},{}]}", "/result/1"))
        .containsExactly("  \"BilledCost\": 1");
  }

  @Test
  void showsWhatStandsBeforeBrokenJson() throws IOException {
    assertThat(lines(USAGE, "{\"success\":true,\"result\":[", ""))
        .containsExactly("  \"success\": true", "  \"result\": […]");
    assertThat(excerpts(USAGE, "<html>", Set.of(""))).isEmpty();
  }

  @Test
  void readsNoFurtherThanTheLastPlace() throws IOException {
    String body = "{\"result\":[{\"BilledCost\":\"a\",\"ListCost\":1,\"EffectiveCost\":2},\u0000";

    assertThat(lines(USAGE, body, "/result/0/BilledCost")).hasSize(3);
  }

  /** A finding about a whole answer must not cost a second pass over the whole of it. */
  @Test
  void passesOverNoLongValueForTheLinesAfterAPlace() throws IOException {
    String body =
        "{\"success\":1,\"errors\":[" + "7,".repeat(25_000) + "7],\"messages\":[{\"code\":1}]}";

    assertThat(lines(USAGE, body, "")).containsExactly("  \"success\": 1", "  \"errors\": […]");
    assertThat(lines(USAGE, body, "/success"))
        .containsExactly("> \"success\": 1", "  \"errors\": […]");
    assertThat(lines(USAGE, body, "/errors"))
        .containsExactly("  \"success\": 1", "> \"errors\": […]");
    assertThat(excerpts(USAGE, body, Set.of("", "/errors/0", "/messages/0/code")))
        .containsOnlyKeys("", "/errors/0", "/messages/0/code");
  }

  @Test
  void keepsFewLinesOfEachPlaceHoweverManyThereAre() throws IOException {
    List<String> names = IntStream.range(0, 2_000).mapToObj(i -> "k" + i).toList();
    String members = names.stream().map("\"%s\":1"::formatted).collect(Collectors.joining(","));
    Set<String> places = names.stream().map("/result/0/"::concat).collect(Collectors.toSet());

    Map<String, Excerpt> excerpts = excerpts(USAGE, "{\"result\":[{" + members + "}]}", places);

    assertThat(excerpts).hasSize(2_000);
    assertThat(excerpts.values()).allMatch(excerpt -> excerpt.lines().size() <= 5);
    assertThat(excerpts)
        .extractingByKey("/result/0/k1000", InstanceOfAssertFactories.type(Excerpt.class))
        .extracting(Excerpt::lines, InstanceOfAssertFactories.list(Excerpt.Line.class))
        .extracting(Excerpt.Line::text)
        .containsExactly(
            "\"k998\": (a number)",
            "\"k999\": (a number)",
            "\"k1000\": (a number)",
            "\"k1001\": (a number)",
            "\"k1002\": (a number)");
  }

  private static List<String> lines(String path, String body, String place) throws IOException {
    return excerpts(path, body, Set.of(place)).values().stream()
        .flatMap(excerpt -> excerpt.lines().stream())
        .map(line -> (line.marked() ? "> " : "  ") + line.text())
        .toList();
  }

  private static Map<String, Excerpt> excerpts(String path, String body, Set<String> places)
      throws IOException {
    Exchange exchange = Traffic.answer(path, 200, body);
    Request request = exchange.request();
    Contract.Call call =
        Traffic.CONTRACT
            .find(request.method(), request.url().host(), request.url().port(), request.path())
            .orElseThrow();
    return Excerpts.of(
        new Subject(
            exchange,
            call.operation(),
            call.pathParameters(),
            new ConstraintCoverage(call.operation())),
        places);
  }
}
