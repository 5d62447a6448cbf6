package dev.cfbilling.conformance.audit.reading;

import dev.cfbilling.conformance.audit.table.CaptureTable;
import dev.cfbilling.conformance.audit.table.TableFile;
import dev.cfbilling.conformance.audit.table.TableFormat;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * What one attempt of a task writes, in a folder of its own: a file of each table, and what it has
 * recorded. It counts once the task has named it to the driver; a killed attempt's never does.
 */
public final class AttemptFiles implements Closeable {
  private static final String PART = "part.json.gz";

  private final Path folder;
  private final Map<CaptureTable, TableFile> tables = new EnumMap<>(CaptureTable.class);

  AttemptFiles(Path folder, Map<CaptureTable, TableFormat> formats) {
    this.folder = folder;
    formats.forEach((table, format) -> tables.put(table, format.create(file(folder, table))));
  }

  private static String file(Path folder, CaptureTable table) {
    return new Path(folder, table.file()).toString();
  }

  /** Takes rows of captures. */
  interface Rows {
    void add(CaptureTable table, List<? extends @Nullable Object> values);
  }

  Rows rows() {
    return (table, values) ->
        Objects.requireNonNull(tables.get(table), "each table has a format").add(values);
  }

  void write(ChunkPart part, Configuration configuration) throws IOException {
    Path file = new Path(folder, PART);
    try (OutputStream out = file.getFileSystem(configuration).create(file)) {
      PartJson.write(part, out);
    }
  }

  /** Reads what an attempt has recorded. */
  public static ChunkPart part(Path folder, Configuration configuration) throws IOException {
    Path file = new Path(folder, PART);
    try (var in = file.getFileSystem(configuration).open(file)) {
      return PartJson.read(in, ChunkPart.class);
    }
  }

  @Override
  public void close() {
    tables.values().forEach(TableFile::close);
  }
}
