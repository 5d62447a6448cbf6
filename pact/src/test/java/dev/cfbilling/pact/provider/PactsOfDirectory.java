package dev.cfbilling.pact.provider;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.FileSource;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.PactSource;
import au.com.dius.pact.provider.junitsupport.loader.PactLoader;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Loads pacts as a broker gives them, with its ids of interactions, from files. */
public final class PactsOfDirectory implements PactLoader {
  static final String PROPERTY = "pact.directory";

  private static Path directory() {
    return Path.of(System.getProperty(PROPERTY, ""));
  }

  @Override
  public List<Pact> load(String provider) throws IOException {
    List<Pact> pacts = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory(), "*.json")) {
      for (Path file : files) {
        pacts.add(DefaultPactReader.INSTANCE.loadPact(file.toFile()));
      }
    }
    return pacts;
  }

  @Override
  public PactSource getPactSource() {
    return new FileSource(directory().toFile());
  }

  /** Where results of the pact go. */
  static Path results(Pact pact) {
    Path file = ((FileSource) pact.getSource()).getFile().toPath();
    return file.resolveSibling(file.getFileName().toString().replaceAll("json$", "results"));
  }
}
