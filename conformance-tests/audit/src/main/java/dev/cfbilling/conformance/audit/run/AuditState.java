package dev.cfbilling.conformance.audit.run;

import dev.cfbilling.conformance.audit.archive.ArchiveFile;
import dev.cfbilling.conformance.audit.reading.PartJson;
import dev.cfbilling.conformance.audit.table.CaptureTable;
import dev.cfbilling.conformance.cli.Version;
import dev.cfbilling.conformance.cli.option.UsageException;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.result.RunPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an audit leaves for the next one: which files it has read, and what it has found in them.
 *
 * @param madeBy the tool and the contract; another one judges otherwise
 * @param options the options that decide what is found, and how it is named
 */
record AuditState(String madeBy, String options, List<ReadFile> files, RunPart part) {

  /**
   * A file that was read.
   *
   * @param id stands for its address, which may have an account in it
   * @param shown its path, without ids of accounts
   * @param first the number of its first exchange
   */
  record ReadFile(String id, String shown, long bytes, long modified, int first) {
    static ReadFile of(ArchiveFile file, int first) {
      return new ReadFile(id(file.uri()), file.shown(), file.bytes(), file.modified(), first);
    }

    boolean isUnchanged(ArchiveFile file) {
      return bytes == file.bytes() && modified == file.modified();
    }

    static String id(String address) {
      return UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8)).toString();
    }
  }

  /** The tool and the contract that judge now. */
  static String makers() {
    Contract contract = ContractLoader.bundled();
    return "%s, %s %s".formatted(Version.tool(), contract.title(), contract.version());
  }

  /** The state of the last result; null when there is none. */
  static @Nullable AuditState of(OutputFolder output) throws UsageException {
    try {
      if (!output.hasResult()) {
        return null;
      }
      for (CaptureTable table : CaptureTable.values()) {
        if (!output.filesystem().exists(output.last(table.id()))) {
          throw new UsageException(
              "%s is not there; leave out --since to read all captures again."
                  .formatted(output.last(table.id())));
        }
      }
      try (InputStream in = output.filesystem().open(output.last(OutputFolder.STATE))) {
        return PartJson.read(in, AuditState.class);
      }
    } catch (IOException | RuntimeException unreadable) {
      throw new UsageException(
          "%s can't be read; leave out --since to read all captures again."
              .formatted(output.last(OutputFolder.STATE)));
    }
  }

  void write(OutputFolder output) throws IOException {
    try (OutputStream out = output.filesystem().create(output.next(OutputFolder.STATE))) {
      PartJson.write(this, out);
    }
  }

  /** The read files by their ids. */
  Map<String, ReadFile> byId() {
    Map<String, ReadFile> byId = new HashMap<>();
    files.forEach(file -> byId.put(file.id(), file));
    return byId;
  }
}
