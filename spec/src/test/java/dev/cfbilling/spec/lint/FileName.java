package dev.cfbilling.spec.lint;

/** The part of a file's path that names what the file holds. */
final class FileName {

  private FileName() {}

  static String of(String file) {
    return file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
  }
}
