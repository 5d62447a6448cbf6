package dev.cfbilling.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** A run of the generator over one contract. */
final class Generation {
  private Generation() {}

  static CodegenConfigurator configure(Path contract, Path output) {
    return new CodegenConfigurator()
        .setGeneratorName("java-retrofit-moshi")
        .setInputSpec(contract.toString())
        .setValidateSpec(false)
        .setOutputDir(output.toString())
        .setInvokerPackage("com.example.client")
        .setApiPackage("com.example.client.api")
        .setModelPackage("com.example.client.model");
  }

  /** Generates; gives the text of each Java file by its path. */
  static SortedMap<String, String> run(Path contract, Path output) throws IOException {
    run(configure(contract, output));
    return filesIn(output.resolve("src/main/java"));
  }

  static void run(CodegenConfigurator configurator) {
    new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The text of each file beneath the folder, by its path in it. */
  static SortedMap<String, String> filesIn(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      paths
          .filter(Files::isRegularFile)
          .forEach(
              path -> files.put(folder.relativize(path).toString().replace('\\', '/'), read(path)));
    }
    return files;
  }
}
