package dev.cfbilling.conformance.openapi;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.ContractException;
import dev.cfbilling.conformance.contract.ContractHistory;
import dev.cfbilling.conformance.contract.DatedContracts;
import dev.cfbilling.conformance.contract.Examples;
import dev.cfbilling.conformance.contract.Folder;
import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.file.MissingFile;
import dev.cfbilling.conformance.openapi.bundled.BundledDocument;
import dev.cfbilling.conformance.openapi.bundled.EditionLayout;
import dev.cfbilling.conformance.openapi.bundled.SpecLayout;
import dev.cfbilling.conformance.schema.KeywordValues;
import dev.cfbilling.reader.Edition;
import dev.cfbilling.reader.Editions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Loads contracts from OpenAPI documents. */
public final class ContractLoader {
  static final String ALL_DAYS = "openapi.json";
  private static final Map<LocalDate, Contract> READ = new ConcurrentHashMap<>();

  private ContractLoader() {}

  /**
   * The contract of all days that this tool ships with: whatever one of its editions has.
   *
   * <p>It is a single document, and is validated when this tool is built.
   */
  public static Contract bundled() {
    return Bundled.CONTRACT;
  }

  /** Loads the contract of all days on first use, for the places of an edition. */
  private static final class AllDays {
    static final BundledDocument DOCUMENT = new BundledDocument(ALL_DAYS);
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
    static final Editions EDITIONS = Editions.of(BundledDocument.whole("editions/editions.json"));
  }

  /** One of {@link #editions()}; read once. */
  public static Contract edition(Edition edition) {
    return READ.computeIfAbsent(edition.date(), unread -> read(edition));
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
    BundledDocument document = new BundledDocument(ALL_DAYS);
    return read(document, SpecLayout.of(document.checked())::locate);
  }

  private static Contract read(Edition edition) {
    BundledDocument document = new BundledDocument(file(edition));
    return read(document, new EditionLayout(document, () -> AllDays.DOCUMENT)::locate);
  }

  private static Contract read(BundledDocument document, Function<String, SpecLocation> places) {
    try {
      return ContractReader.read(
          new ResolvedDocument(document.checked().deepCopy(), places),
          response -> new Examples(() -> examples(document).of(response)));
    } catch (ContractException impossible) {
      throw new IllegalStateException("the bundled contract can't be read", impossible);
    }
  }

  private static ExampleReader examples(BundledDocument document) {
    ObjectNode whole = (ObjectNode) document.whole();
    return new ExampleReader(
        new ResolvedDocument(whole, SpecLayout.of(whole)::locate).document(), null);
  }

  /**
   * A contract in a YAML or JSON file, which may refer to files in the same folder. Only the parts
   * in use are validated.
   *
   * @throws ContractException when the file does not exist, is not a readable OpenAPI 3.0 or 3.1
   *     document, or has a keyword with a value that means nothing
   */
  public static Contract load(Path file) throws ContractException {
    if (Files.isDirectory(file)) {
      throw new ContractException(
          file + " is a directory; name the file in it that begins with \"openapi\".");
    }
    if (!Files.isRegularFile(file)) {
      throw new ContractException(MissingFile.sentence(file, "the contract"));
    }
    try {
      ResolvedDocument document = Resolution.of(OpenApiSource.contract(file));
      ExampleReader examples = new ExampleReader(document.document(), Folder.of(file));
      Contract contract = ContractReader.read(document, examples::of);
      KeywordValues.requireValid(contract);
      return contract;
    } catch (OpenApiException unreadable) {
      throw new ContractException(String.valueOf(unreadable.getMessage()));
    }
  }
}
