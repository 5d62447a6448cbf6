package dev.cfbilling.scripts.jars;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** What the command line has of picocli can be kept in a cache of classes, by any Java. */
class ClassVersionsTest {
  private static final Path TARGET = Path.of("../conformance-tests/cli/target");
  private static final int JAVA_6 = 50;

  @Test
  void picocliIsNoOlderThanAnAotCacheHolds() throws IOException {
    Map<String, Integer> versions = new TreeMap<>();
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(TARGET, "*-cli.jar");
        JarFile jar = new JarFile(jars.iterator().next().toFile())) {
      for (JarEntry entry : jar.stream().filter(ClassVersionsTest::isOfPicocli).toList()) {
        versions.put(entry.getName(), version(jar, entry));
      }
    }

    assertThat(versions).containsKey("picocli/CommandLine.class");
    assertThat(versions.values()).allMatch(version -> version >= JAVA_6);
  }

  private static boolean isOfPicocli(JarEntry entry) {
    return entry.getName().startsWith("picocli/") && entry.getName().endsWith(".class");
  }

  private static int version(JarFile jar, JarEntry entry) throws IOException {
    try (DataInputStream in = new DataInputStream(jar.getInputStream(entry))) {
      in.skipNBytes(6);
      return in.readUnsignedShort();
    }
  }
}
