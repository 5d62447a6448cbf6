package dev.cfbilling.reader;

/** A document can't be read; the message is one sentence. */
public final class UnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnreadableException(String message) {
    super(message);
  }

  /** For a reference to a file that must not be read. */
  public static UnreadableException outsideFolder(String name, String reference) {
    return new UnreadableException(
        "%s refers to %s; only files in the folder of the document are read, so put it there."
            .formatted(name, reference));
  }

  /** For a text that is malformed. */
  static UnreadableException malformed(String name, String problem) {
    return new UnreadableException("%s is neither JSON nor YAML: %s.".formatted(name, problem));
  }

  static UnreadableException noText(String name) {
    return new UnreadableException(name + " is no text in UTF-8.");
  }

  static UnreadableException twice(String name, String key, String place) {
    return new UnreadableException(
        "%s has the key \"%s\" twice in one mapping%s; remove one.".formatted(name, key, place));
  }

  static UnreadableException tooLong(String name) {
    return new UnreadableException(name + " has a number or a name that is too long to be read.");
  }

  static UnreadableException tooLarge(String name, int megabytes) {
    return new UnreadableException(
        "%s is larger than %s MB, which is more than is read of a document; give what describes billing alone."
            .formatted(name, megabytes));
  }

  static UnreadableException lineTooLong(String name, int characters) {
    return new UnreadableException(
        "%s has a line of more than %s characters, which is more than is read of YAML; break it, or give JSON."
            .formatted(name, characters));
  }
}
