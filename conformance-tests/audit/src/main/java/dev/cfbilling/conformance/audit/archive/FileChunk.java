package dev.cfbilling.conformance.audit.archive;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Files that one task reads: a few that follow each other, or one large one.
 *
 * @param number by their place in the archive, from 0
 */
public record FileChunk(int number, List<ArchiveFile> files) implements Serializable {
  private static final long MOST_BYTES = 32L << 20;
  private static final int MOST_FILES = 1000;

  /** The files in chunks, in order. */
  public static List<FileChunk> of(List<ArchiveFile> files) {
    List<FileChunk> chunks = new ArrayList<>();
    List<ArchiveFile> chunk = new ArrayList<>();
    long bytes = 0;
    for (ArchiveFile file : files) {
      if (!chunk.isEmpty() && (bytes + file.bytes() > MOST_BYTES || chunk.size() == MOST_FILES)) {
        chunks.add(new FileChunk(chunks.size(), chunk));
        chunk = new ArrayList<>();
        bytes = 0;
      }
      chunk.add(file);
      bytes += file.bytes();
    }
    if (!chunk.isEmpty()) {
      chunks.add(new FileChunk(chunks.size(), chunk));
    }
    return chunks;
  }

  /** The longest first, so that none of them is left over at the end. */
  public static List<FileChunk> longestFirst(List<FileChunk> chunks) {
    return chunks.stream().sorted(Comparator.comparingLong(FileChunk::bytes).reversed()).toList();
  }

  public long bytes() {
    return files.stream().mapToLong(ArchiveFile::bytes).sum();
  }
}
