package dev.cfbilling.conformance.revision;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * JGit's own configuration files in the user's home. They hold measurements of the disk, which
 * reading does not need.
 */
public final class JGitConfigFiles {
  private JGitConfigFiles() {}

  /** Stops JGit from writing these files, for the rest of the process. */
  public static void keepInMemory() {
    if (!(SystemReader.getInstance() instanceof Forgetful)) {
      SystemReader.setInstance(new Forgetful(SystemReader.getInstance()));
    }
  }

  private static final class Forgetful extends SystemReader.Delegate {
    private final FileBasedConfig memory = new InMemory();

    Forgetful(SystemReader reader) {
      super(reader);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
      return memory;
    }

    @Override
    public StoredConfig getJGitConfig() {
      return memory;
    }
  }

  private static final class InMemory extends FileBasedConfig {
    InMemory() {
      super(null, null, FS.DETECTED);
    }

    @Override
    public void load() {
      // There is nothing to read.
    }

    @Override
    public void save() {
      // JGit measures again the next time.
    }

    @Override
    public boolean isOutdated() {
      return false;
    }
  }
}
