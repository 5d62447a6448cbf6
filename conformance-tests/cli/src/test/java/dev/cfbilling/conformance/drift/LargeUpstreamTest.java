package dev.cfbilling.conformance.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.cfbilling.conformance.drift.result.DriftReport;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.openapi.OpenApiSource;
import dev.cfbilling.reader.Edition;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A document of 20 MB, of which next to nothing is about billing. */
@Tag("nightly")
class LargeUpstreamTest {
  private static final long SIZE = 20_000_000;
  private static final int FIELDS = 40;
  private static final Edition NEWEST = ContractLoader.editions().newest();

  @TempDir private Path directory;

  @Test
  void isComparedWithLittleMoreThanWhatIsRead() throws IOException {
    Path json = Files.writeString(directory.resolve("upstream.json"), large().toString());
    assertThat(Files.size(json)).isGreaterThan(SIZE);
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = thread.getCurrentThreadAllocatedBytes();

    DriftReport report =
        Comparison.withUpstream(OpenApiSource.edition(NEWEST), OpenApiSource.file(json));

    long allocated = thread.getCurrentThreadAllocatedBytes() - before;
    assertThat(report.differences()).singleElement().matches(d -> d.what().endsWith(" is gone"));
    assertThat(allocated).isLessThan(30 * SIZE);
  }

  @Test
  void isComparedAsYamlInHalfTheMemoryThereIs() throws Exception {
    Path yaml = directory.resolve("upstream.yaml");
    new YAMLMapper().writeValue(yaml, large());
    assertThat(Files.size(yaml)).isGreaterThan(SIZE);
    Path output = directory.resolve("output.txt");
    Process conform =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.cfbilling.conformance.cli.ConformMain",
                "drift",
                yaml.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();

    conform.waitFor();
    assertThat(output).content().contains(" operations compared; 1 difference, 1 breaking");
    assertThat(conform.exitValue()).isEqualTo(2);
  }

  /** Our newest edition, one operation gone, among thousands of others that refer to nothing. */
  private static ObjectNode large() {
    ObjectNode api = OpenApiSource.tree(NEWEST);
    ObjectNode paths = (ObjectNode) api.get("paths");
    paths.remove("/accounts/{account_id}/billing/profile");
    ObjectNode schemas = (ObjectNode) api.get("components").get("schemas");
    for (int i = 0; i < 2500; i++) {
      paths.set(
          "/accounts/{account_id}/things-%s/{id}".formatted(i),
          Documents.json(
              """
              {"get": {"operationId": "getThing%1$s", "description": "%2$s",
                "parameters": [{"$ref": "#/components/parameters/nowhere"}],
                "responses": {"200": {"content": {"application/json": {"schema":
                  {"allOf": [{"$ref": "#/components/schemas/nowhere"},
                             {"$ref": "#/components/schemas/Thing%1$s"}]}}}}}}}
              """
                  .formatted(i, "Gets a thing. ".repeat(20))));
      ObjectNode fields =
          schemas.putObject("Thing" + i).put("type", "object").putObject("properties");
      for (int j = 0; j < FIELDS; j++) {
        fields
            .putObject("field_%s_%s".formatted(i, j))
            .put("type", "string")
            .put(
                "description",
                "What the field %s of thing %s is there for, at length. ".formatted(j, i).repeat(2))
            .put("example", "023e105f4ecef8ad9ca31a8372d0c353")
            .put("maxLength", 32);
      }
    }
    return api;
  }
}
