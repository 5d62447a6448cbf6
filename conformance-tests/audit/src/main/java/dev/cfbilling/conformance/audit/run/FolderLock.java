package dev.cfbilling.conformance.audit.run;

import dev.cfbilling.conformance.cli.option.UsageException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Holds a file while an audit writes beside it. The operating system releases it when the process
 * ends, however it ends; other filesystems than this machine's have no such lock.
 */
final class FolderLock implements AutoCloseable {
  private @Nullable FileChannel held;

  /**
   * Takes hold of a file, which is created if it is not there.
   *
   * @throws UsageException when another process holds it
   */
  void take(Path file) throws IOException, UsageException {
    close();
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    held = channel;
    if (!isFree(channel)) {
      close();
      throw new UsageException(
          "%s is being written by another audit; wait for its end, or name another folder with --out."
              .formatted(file.getParent()));
    }
  }

  private static boolean isFree(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException byThisProcess) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    FileChannel channel = held;
    held = null;
    if (channel != null) {
      channel.close();
    }
  }
}
