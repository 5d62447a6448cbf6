package dev.cfbilling.scripts.jars;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.scripts.checkout.Shell;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The command line in one jar, as a release has it. */
class CommandLineJarTest {
  private static final Path TARGET = Path.of("../conformance-tests/cli/target");
  private static final Path CAPTURE =
      Path.of("../conformance-tests/maven-plugin/src/it/departs/traffic.har");
  private static final int JAVA_6 = 50;
  private static final Pattern COLLECTION = Pattern.compile("it/unimi/dsi/fastutil/[\\w/$]+");

  @Test
  void picocliIsNoOlderThanAnAotCacheHolds() throws IOException {
    Map<String, Integer> versions = new TreeMap<>();
    try (JarFile jar = new JarFile(file().toFile())) {
      for (JarEntry entry : jar.stream().filter(CommandLineJarTest::isOfPicocli).toList()) {
        versions.put(entry.getName(), version(jar, entry));
      }
    }

    assertThat(versions).containsKey("picocli/CommandLine.class");
    assertThat(versions.values()).allMatch(version -> version >= JAVA_6);
  }

  @Test
  void lambdasAreClassesThatAnArchiveHolds() throws IOException {
    try (JarFile jar = new JarFile(file().toFile())) {
      assertThat(jar.stream().map(JarEntry::getName))
          .contains("dev/cfbilling/conformance/cli/ConformMain$Lambda0.class");
    }
  }

  /** Most of fastutil is left out. */
  @Test
  void hasTheCollectionsOfNumbersThatItNames() throws Exception {
    Set<String> named = new TreeSet<>();
    try (JarFile jar = new JarFile(file().toFile())) {
      for (JarEntry entry : jar.stream().filter(CommandLineJarTest::isOurs).toList()) {
        COLLECTION.matcher(text(jar, entry)).results().forEach(name -> named.add(name.group()));
      }
    }

    assertThat(named).contains("it/unimi/dsi/fastutil/longs/Long2ObjectOpenHashMap");
    try (URLClassLoader alone =
        new URLClassLoader(
            new URL[] {file().toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      for (String name : named) {
        // As a run does, it is verified.
        Class.forName(name.replace('/', '.'), true, alone);
      }
    }
  }

  @Test
  void namesItselfInTheCommandThatReproduces() throws Exception {
    String run = "java -jar " + file();

    assertThat(
            new Shell(Path.of("."), Map.of())
                .run("bash", "-c", run + " --capture " + CAPTURE)
                .out())
        .contains("reproduce " + run + " --capture " + CAPTURE + " --check schema.enum\n");
  }

  private static Path file() throws IOException {
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(TARGET, "*-cli.jar")) {
      return jars.iterator().next();
    }
  }

  private static boolean isOurs(JarEntry entry) {
    return entry.getName().startsWith("dev/cfbilling/") && entry.getName().endsWith(".class");
  }

  private static String text(JarFile jar, JarEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
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
