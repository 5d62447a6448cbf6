package dev.cfbilling.conformance.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.JsonPointers;
import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.openapi.bundled.BundledDocument;
import dev.cfbilling.reader.Edition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class EditionLayoutTest {
  static final List<Edition> EDITIONS = ContractLoader.editions().all();

  private static final String SCHEMAS = "/components/schemas";
  private static final String RECORD = SCHEMAS + "/CostAndUsageRecord";
  private static final Map<String, JsonNode> FILES = new ConcurrentHashMap<>();

  private final Contract contract =
      ContractLoader.edition(ContractLoader.editions().find("account-page"));

  @Test
  void findsANameThatEveryEditionRequiresInThePlainList() {
    assertThat(required("ChargeCategory"))
        .hasToString("schemas/CostAndUsageRecord.yaml#/required/0");
  }

  @Test
  void findsANameThatOneEditionRequiresInTheHistoryOfItsProperty() {
    assertThat(required("BillingAccountName"))
        .hasToString("schemas/CostAndUsageRecord.yaml#/properties/BillingAccountName/x-history");
  }

  @ParameterizedTest
  @FieldSource("EDITIONS")
  void findsEachPlaceOfASchemaInItsFile(Edition edition) {
    Contract read = ContractLoader.edition(edition);
    JsonNode tree = BundledDocument.whole(ContractLoader.file(edition));
    List<String> pointers = new ArrayList<>();
    collect(tree.at(SCHEMAS), SCHEMAS, pointers);

    assertThat(pointers)
        .hasSizeGreaterThan(300)
        .extracting(read.schemas()::locate)
        .filteredOn(place -> written(place).isMissingNode())
        .isEmpty();
  }

  private SpecLocation required(String name) {
    JsonNode names = contract.schemas().root().at(RECORD + "/required");
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).asString().equals(name)) {
        return contract.schemas().locate(RECORD + "/required/" + i);
      }
    }
    throw new AssertionError(name);
  }

  private static void collect(JsonNode node, String pointer, List<String> pointers) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String below = pointer + "/" + JsonPointers.escape(member.getKey());
      pointers.add(below);
      collect(member.getValue(), below, pointers);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      pointers.add(pointer + "/" + i);
      collect(node.get(i), pointer + "/" + i, pointers);
    }
  }

  private static JsonNode written(SpecLocation place) {
    return FILES.computeIfAbsent(place.file(), EditionLayoutTest::read).at(place.pointer());
  }

  private static JsonNode read(String file) {
    String resource = "/dev/cfbilling/spec/" + file;
    try (InputStream yaml = EditionLayoutTest.class.getResourceAsStream(resource)) {
      return YAMLMapper.shared().readTree(Objects.requireNonNull(yaml, file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
