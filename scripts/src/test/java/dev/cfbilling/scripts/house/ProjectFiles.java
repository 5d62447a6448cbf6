package dev.cfbilling.scripts.house;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** What people wrote; what is built may come and go while it is looked for. */
public final class ProjectFiles {
  private ProjectFiles() {}

  /** The files below a directory whose paths match. */
  public static List<Path> matching(String pattern, Path directory) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) {
            return !below.equals(directory)
                    && below.toString().matches(".*/(target|node_modules|\\.\\w+)")
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().matches(pattern)) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return List.copyOf(found);
  }
}
