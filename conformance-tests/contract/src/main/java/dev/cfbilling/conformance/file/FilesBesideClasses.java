package dev.cfbilling.conformance.file;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads files that lie beside classes.
 *
 * <p>{@link Class#getResourceAsStream} asks each module of the JDK for a file before it looks where
 * the class is from. For the hundred explanations of a short run that is three quarters of their
 * time, and to find the first takes 5 ms, so the jar of the classes is opened once more.
 */
public final class FilesBesideClasses {
  /**
   * By their addresses; empty for a folder, and for whatever else holds classes. They are closed
   * when this class is unloaded, as the class loader's own are.
   */
  private static final Map<String, Optional<ZipFile>> JARS = new ConcurrentHashMap<>();

  private FilesBesideClasses() {}

  /**
   * The bytes of a file in the package of {@code owner}; empty when there is none.
   *
   * @throws IOException when it can't be read
   */
  public static Optional<byte[]> read(Class<?> owner, String name) throws IOException {
    Optional<ZipFile> jar = jar(owner.getProtectionDomain().getCodeSource());
    try (InputStream file =
        jar.isPresent()
            ? entry(jar.get(), owner.getPackageName().replace('.', '/') + "/" + name)
            : owner.getResourceAsStream(name)) {
      return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
    }
  }

  /**
   * A file of the class path, which is most often in the jar of {@code neighbour}; null when there
   * is none.
   *
   * @param path from the root, without a slash before it
   * @throws IOException when it can't be read
   */
  public static @Nullable InputStream open(Class<?> neighbour, String path) throws IOException {
    Optional<ZipFile> jar = jar(neighbour.getProtectionDomain().getCodeSource());
    InputStream file = jar.isPresent() ? entry(jar.get(), path) : null;
    return file == null ? neighbour.getResourceAsStream("/" + path) : file;
  }

  private static @Nullable InputStream entry(ZipFile jar, String path) throws IOException {
    ZipEntry entry = jar.getEntry(path);
    return entry == null ? null : jar.getInputStream(entry);
  }

  private static Optional<ZipFile> jar(@Nullable CodeSource source) {
    return source == null || source.getLocation() == null
        ? Optional.empty()
        : JARS.computeIfAbsent(source.getLocation().toString(), place -> opened(source));
  }

  private static Optional<ZipFile> opened(CodeSource source) {
    try {
      Path place = Path.of(source.getLocation().toURI());
      return Files.isRegularFile(place)
          ? Optional.of(new ZipFile(place.toFile()))
          : Optional.empty();
    } catch (URISyntaxException
        | IllegalArgumentException
        | FileSystemNotFoundException
        | IOException noFile) {
      return Optional.empty();
    }
  }
}
