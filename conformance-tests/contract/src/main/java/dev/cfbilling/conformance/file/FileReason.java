package dev.cfbilling.conformance.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why a file can't be read or written, as a clause; Java's own messages are often a path alone. */
public final class FileReason {
  private FileReason() {}

  /** The clause, in one line and without a full stop. */
  public static String of(Exception failure) {
    if (!(failure instanceof IOException) && failure.getCause() instanceof IOException cause) {
      return of(cause);
    }
    if (failure instanceof AccessDeniedException) {
      return "permission is missing";
    }
    if (failure instanceof NoSuchFileException) {
      return "it, or its folder, is not there";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return "something of this name is there";
    }
    if (failure instanceof NotDirectoryException) {
      return "it is no folder";
    }
    String reason =
        failure instanceof FileSystemException told ? told.getReason() : failure.getMessage();
    return reason == null || reason.isBlank()
        ? failure.getClass().getSimpleName()
        : reason.lines().findFirst().orElseThrow();
  }
}
