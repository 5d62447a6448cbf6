package dev.cfbilling.conformance.maven;

import java.io.File;
import org.jspecify.annotations.Nullable;

/** A response body in a file, as a pom names it. Maven sets the fields. */
public final class SavedBody {
  private @Nullable File file;
  private @Nullable String operation;
  private @Nullable Integer status;

  /** Takes {@code OPERATION=FILE}, as the command line of Maven has it. */
  public void set(String operationAndFile) {
    String[] parts = operationAndFile.split("=", 2);
    operation = parts[0];
    file = parts.length == 2 && !parts[1].isEmpty() ? new File(parts[1]) : null;
  }

  @Nullable File file() {
    return file;
  }

  @Nullable String operation() {
    return operation;
  }

  /** The arguments of {@code conform body} beside the file's name. */
  Arguments arguments() {
    return new Arguments().with("--operation", operation).with("--status", status);
  }
}
