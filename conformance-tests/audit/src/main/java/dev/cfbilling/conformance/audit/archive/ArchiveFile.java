package dev.cfbilling.conformance.audit.archive;

import java.io.Serializable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file of an archive.
 *
 * @param uri where it is
 * @param shown its path as the user would type it, without ids of accounts
 * @param modified in milliseconds since 1970
 * @param named whether the user named the file itself, and not a folder
 * @param body what its folders say of a plain body; null for a HAR
 */
public record ArchiveFile(
    String uri, String shown, long bytes, long modified, boolean named, @Nullable BodyPlace body)
    implements Serializable {

  /** The day from which on it has been there, in UTC. */
  public LocalDate day() {
    Instant retrieved = body == null ? null : body.retrieved();
    return LocalDate.ofInstant(
        retrieved == null ? Instant.ofEpochMilli(modified) : retrieved, ZoneOffset.UTC);
  }

  /** Where it is on this machine's disk; empty for one that is elsewhere. */
  public Optional<Path> local() {
    URI address = new org.apache.hadoop.fs.Path(uri).toUri();
    return "file".equals(address.getScheme())
        ? Optional.of(Path.of(address.getPath()))
        : Optional.empty();
  }

  /** The file's name, without its folders and ids of accounts. */
  public String name() {
    return shown.substring(shown.lastIndexOf('/') + 1);
  }
}
