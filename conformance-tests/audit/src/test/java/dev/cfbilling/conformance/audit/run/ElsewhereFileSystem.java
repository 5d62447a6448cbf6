package dev.cfbilling.conformance.audit.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hadoop.fs.viewfs.ViewFileSystem;

/** A filesystem with a scheme of its own, as an object store has; its files are this machine's. */
public final class ElsewhereFileSystem extends ViewFileSystem {
  static final String SCHEME = "elsewhere";

  /** The settings without which nobody finds it, or the files in a folder of this machine. */
  static Map<String, String> settings(Path folder) {
    return Map.of(
        "fs." + SCHEME + ".impl",
        ElsewhereFileSystem.class.getName(),
        "fs.viewfs.mounttable.default.link." + folder,
        folder.toUri().toString());
  }

  public ElsewhereFileSystem() throws IOException {}

  @Override
  public String getScheme() {
    return SCHEME;
  }
}
