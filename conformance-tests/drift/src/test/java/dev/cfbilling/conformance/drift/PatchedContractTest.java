package dev.cfbilling.conformance.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.drift.result.DriftReport;
import dev.cfbilling.conformance.openapi.OpenApiDocument;
import dev.cfbilling.conformance.openapi.OpenApiSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changes of the contract, as JSON Patches, are told by both kinds of comparison. */
class PatchedContractTest {
  private static final String PATCHES = "/dev/cfbilling/conformance/drift/patches/";
  private static final String PAGES =
      "BREAKS_READER pages.added the answer comes in pages now (%s):"
          + " totals of the first page are too small";

  @TempDir private Path directory;

  static Stream<Arguments> patches() {
    return Stream.of(
        patch(
            "server-changed",
            "BREAKS_CALLER server.changed the address is https://api.cloudflare.com/client/v5 now;"
                + " it was https://api.cloudflare.com/client/v4"),
        patch(
            "security-narrowed",
            "BREAKS_CALLER security.removed the header X-Auth-Email with the header X-Auth-Key will"
                + " no longer do"),
        patch(
            "write-only",
            "BREAKS_READER writeOnly ServiceName is writeOnly now, and no longer sent"),
        patch(
            "error-status-removed",
            "COMPATIBLE status.removed the response 429 is no longer described by itself"),
        patch(
            "headers-removed",
            "COMPATIBLE header.removed the header Ratelimit of the response 200 is no longer"
                + " described",
            "COMPATIBLE header.removed the header Ratelimit-Policy of the response 200 is no longer"
                + " described"),
        patch(
            "paging-added",
            PAGES.formatted(
                "the query parameter page, the query parameter per_page, the field result_info"),
            PAGES.formatted("the field result_info")),
        patch(
            "int-to-number",
            "BREAKS_READER type PricingQuantity is number now; it was integer, int64"),
        patch("envelope-by-all-of"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("patches")
  void isToldOnceAndWithItsEffect(String patch, List<String> told) throws IOException {
    ObjectNode changed = Documents.contract();
    try (InputStream json =
        PatchedContractTest.class.getResourceAsStream(PATCHES + patch + ".json")) {
      JsonPatch.apply(JsonMapper.shared().readTree(json), changed);
    }
    OpenApiDocument newer = Documents.document(changed, directory.resolve("newer.json"));
    OpenApiDocument contract = OpenApiSource.bundled();

    assertThat(said(Comparison.ofAll(contract, newer))).containsExactlyInAnyOrderElementsOf(told);
    assertThat(said(Comparison.withUpstream(contract, newer)))
        .containsExactlyInAnyOrderElementsOf(told);
  }

  private static List<String> said(DriftReport report) {
    return report.differences().stream()
        .map(each -> "%s %s %s".formatted(each.effect(), each.kind(), each.what()))
        .toList();
  }

  private static Arguments patch(String name, String... told) {
    return Arguments.of(name, List.of(told));
  }
}
