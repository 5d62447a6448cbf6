package dev.cfbilling.conformance.openapi;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.ContractException;
import dev.cfbilling.conformance.contract.ContractHistory;
import dev.cfbilling.conformance.contract.DatedContracts;
import dev.cfbilling.conformance.contract.Folder;
import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.reader.Edition;
import dev.cfbilling.reader.Editions;
import dev.cfbilling.reader.KeySelection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Loads contracts from OpenAPI documents. */
public final class ContractLoader {
  private static final String ALL_DAYS = "openapi.json";
  private static final Map<Edition, Contract> READ = new ConcurrentHashMap<>();

  private ContractLoader() {}

  /**
   * The contract of all days that this tool ships with: whatever one of its editions has.
   *
   * <p>It is a single document, and is validated when this tool is built.
   */
  public static Contract bundled() {
    return Bundled.CONTRACT;
  }

  /** Loads the tree of the contract of all days on first use, for the places of an edition. */
  private static final class AllDays {
    static final JsonNode ROOT = OpenApiSource.bundledTree(ALL_DAYS, KeySelection.ALL);
  }

  /** Loads the contract on first use. */
  private static final class Bundled {
    static final Contract CONTRACT = ofAllDays();
  }

  /** The editions of the contract that this tool ships with. */
  public static Editions editions() {
    return EditionList.EDITIONS;
  }

  /** Loads the list on first use. */
  private static final class EditionList {
    static final Editions EDITIONS =
        Editions.of(OpenApiSource.bundledTree("editions/editions.json", KeySelection.ALL));
  }

  /** One of {@link #editions()}; read once. */
  public static Contract edition(Edition edition) {
    return READ.computeIfAbsent(edition, ContractLoader::read);
  }

  /** The file of an edition beside the bundle. */
  static String file(Edition edition) {
    return "editions/" + edition.date() + ".json";
  }

  /** All editions of the contract that this tool ships with. */
  public static ContractHistory history() {
    return new DatedContracts(editions(), ContractLoader::edition, ContractLoader::bundled);
  }

  private static Contract ofAllDays() {
    JsonNode root = OpenApiSource.bundledTree(ALL_DAYS, KeySelection.ALL);
    return read(root, SpecLayout.of(root)::locate);
  }

  private static Contract read(Edition edition) {
    JsonNode root = OpenApiSource.bundledTree(file(edition), KeySelection.ALL);
    EditionLayout layout = new EditionLayout(root.deepCopy(), () -> AllDays.ROOT);
    return read(root, layout::locate);
  }

  private static Contract read(JsonNode root, Function<String, SpecLocation> places) {
    try {
      return ContractReader.read(
          new ResolvedDocument((ObjectNode) root, places), ExampleFiles.none());
    } catch (ContractException impossible) {
      throw new IllegalStateException("the bundled contract can't be read", impossible);
    }
  }

  /**
   * A contract in a YAML or JSON file, which may refer to files in the same folder. Only the parts
   * in use are validated.
   *
   * @throws ContractException when the file does not exist, or is not a readable OpenAPI 3.0 or 3.1
   *     document
   */
  public static Contract load(Path file) throws ContractException {
    if (!Files.isRegularFile(file)) {
      throw new ContractException("There is no file " + file + " to read the contract from.");
    }
    try {
      ResolvedDocument document = Resolution.of(OpenApiSource.contract(file));
      return ContractReader.read(document, ExampleFiles.in(Folder.of(file)));
    } catch (OpenApiException unreadable) {
      throw new ContractException(String.valueOf(unreadable.getMessage()));
    }
  }
}
