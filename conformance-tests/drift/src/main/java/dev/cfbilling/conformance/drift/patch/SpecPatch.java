package dev.cfbilling.conformance.drift.patch;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Unified diffs of the contract's source, for {@code git apply} and {@code patch -p1}. */
public final class SpecPatch {
  private static final int CONTEXT = 3;

  private final SourceFiles sources;

  public SpecPatch(SourceFiles sources) {
    this.sources = sources;
  }

  /** The diff of one edit; empty when it can't be made. */
  public Optional<String> of(SpecEdit edit) {
    return sources
        .read(edit.file())
        .flatMap(text -> edit.change().apply(text).flatMap(next -> diff(edit.file(), text, next)));
  }

  /** The diff of all edits, file by file; those that can't be made are left out. */
  public String ofAll(Collection<SpecEdit> edits) {
    Map<String, String> texts = new TreeMap<>();
    for (SpecEdit edit : edits) {
      Optional.ofNullable(texts.get(edit.file()))
          .or(() -> sources.read(edit.file()))
          .flatMap(edit.change())
          .ifPresent(next -> texts.put(edit.file(), next));
    }
    StringBuilder all = new StringBuilder();
    texts.forEach(
        (file, next) ->
            sources.read(file).flatMap(text -> diff(file, text, next)).ifPresent(all::append));
    return all.toString();
  }

  private Optional<String> diff(String file, String text, String next) {
    // A last line without a line break would need a special mark.
    if (!text.endsWith("\n") || text.equals(next)) {
      return Optional.empty();
    }
    String label = sources.label(file);
    List<String> before = lines(text);
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(
            "a/" + label, "b/" + label, before, DiffUtils.diff(before, lines(next)), CONTEXT);
    return Optional.of(String.join("\n", diff) + "\n");
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    lines.remove(lines.size() - 1);
    return lines;
  }
}
