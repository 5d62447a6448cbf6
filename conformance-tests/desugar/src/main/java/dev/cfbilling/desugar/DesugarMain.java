package dev.cfbilling.desugar;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * {@code DesugarMain OUT PATH}: the classes of the jars of a class path, and of their lambdas, in
 * one.
 */
public final class DesugarMain {
  // A time in no zone, as a jar has it: the same wherever it is built.
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private DesugarMain() {}

  /**
   * Reads and writes.
   *
   * @throws IOException if a jar can't be read or written
   */
  public static void main(String... arguments) throws IOException {
    Desugaring desugaring = new Desugaring();
    for (String jar : arguments[1].split(File.pathSeparator, -1)) {
      read(jar, desugaring);
    }
    Path out = Path.of(arguments[0]);
    Files.createDirectories(out.toAbsolutePath().getParent());
    try (OutputStream file = Files.newOutputStream(out);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (Map.Entry<String, byte[]> each : desugaring.classes().entrySet()) {
        ZipEntry entry = new ZipEntry(each.getKey() + ".class");
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(each.getValue());
      }
    }
  }

  private static void read(String name, Desugaring desugaring) throws IOException {
    try (JarFile jar = new JarFile(name)) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        if (entry.getName().endsWith(".class")) {
          desugaring.add(jar.getInputStream(entry).readAllBytes());
        }
      }
    }
  }
}
