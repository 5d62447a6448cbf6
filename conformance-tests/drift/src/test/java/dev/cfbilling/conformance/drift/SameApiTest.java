package dev.cfbilling.conformance.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.drift.result.DriftReport;
import dev.cfbilling.conformance.openapi.OpenApiDocument;
import dev.cfbilling.conformance.openapi.OpenApiSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What says the same in other words gives no difference. */
class SameApiTest {
  @TempDir private Path directory;

  enum Rewriting {
    REORDERED {
      @Override
      JsonNode rewrite(ObjectNode api) {
        return Rewritings.reverse(api);
      }
    },
    REDESCRIBED {
      @Override
      JsonNode rewrite(ObjectNode api) {
        return Rewritings.redescribe(api);
      }
    },
    WITH_OTHER_COMPONENT_NAMES {
      @Override
      JsonNode rewrite(ObjectNode api) {
        ObjectNode schemas = (ObjectNode) api.get("components").get("schemas");
        for (String name : List.copyOf(schemas.propertyNames())) {
          schemas.set("bill-" + name, schemas.remove(name));
        }
        return Documents.json(api.toString().replace("schemas/", "schemas/bill-"));
      }
    },
    WITH_OTHER_PATH_PARAMETER_NAMES {
      @Override
      JsonNode rewrite(ObjectNode api) {
        return Documents.json(
            api.toString()
                .replace("{account_id}", "{identifier}")
                .replace("\"name\":\"account_id\"", "\"name\":\"identifier\""));
      }
    },
    BELOW_THE_SERVER_S_ROOT {
      @Override
      JsonNode rewrite(ObjectNode api) {
        ((ObjectNode) api.get("servers").get(0)).put("url", "https://api.cloudflare.com");
        ObjectNode paths = (ObjectNode) api.get("paths");
        for (String path : List.copyOf(paths.propertyNames())) {
          paths.set("/client/v4" + path, paths.remove(path));
        }
        return api;
      }
    },
    IN_OPENAPI_3_1 {
      @Override
      JsonNode rewrite(ObjectNode api) {
        api.put("openapi", "3.1.0");
        return Rewritings.withTypeArrays(api);
      }
    },
    IN_OPENAPI_3_1_WITH_UNIONS {
      @Override
      JsonNode rewrite(ObjectNode api) {
        api.put("openapi", "3.1.0");
        return Rewritings.withUnions(api);
      }
    },
    WITH_ENVELOPES_IN_PARTS {
      @Override
      JsonNode rewrite(ObjectNode api) {
        return Rewritings.inParts(api);
      }
    };

    abstract JsonNode rewrite(ObjectNode api);
  }

  @ParameterizedTest
  @EnumSource
  void givesNoDifference(Rewriting rewriting) throws IOException {
    OpenApiDocument rewritten =
        Documents.document(
            rewriting.rewrite(Documents.contract()), directory.resolve("rewritten.json"));

    assertThat(Comparison.withUpstream(OpenApiSource.bundled(), rewritten).differences()).isEmpty();
    assertThat(Comparison.withUpstream(rewritten, OpenApiSource.bundled()).differences()).isEmpty();
  }

  @Test
  void givesNoDifferenceInYaml() throws IOException {
    Path yaml = directory.resolve("upstream.yaml");
    Files.writeString(yaml, new YAMLMapper().writeValueAsString(Documents.contract()));

    assertThat(
            Comparison.withUpstream(OpenApiSource.bundled(), OpenApiSource.file(yaml))
                .differences())
        .isEmpty();
  }

  @Test
  void givesNoDifferenceInManyFiles() {
    OpenApiDocument files = OpenApiSource.file(Path.of("../../spec/openapi.yaml"));

    DriftReport report = Comparison.ofAll(files, OpenApiSource.bundled());

    assertThat(report.differences()).isEmpty();
    assertThat(report.compared().operations())
        .isEqualTo(Documents.contract().findValues("operationId").size());
  }
}
