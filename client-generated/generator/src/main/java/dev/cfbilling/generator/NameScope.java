package dev.cfbilling.generator;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.lang.model.SourceVersion;

/**
 * Names of one scope, such as the methods of an interface. Each is given out once; a name that is
 * taken or reserved gets a suffix, then a number.
 */
final class NameScope {
  private final Set<String> taken;
  private final String suffix;
  private final UnaryOperator<String> normalized;

  private NameScope(Set<String> reserved, String suffix, UnaryOperator<String> normalized) {
    this.taken = new HashSet<>();
    reserved.stream().map(normalized).forEach(taken::add);
    this.suffix = suffix;
    this.normalized = normalized;
  }

  /**
   * Of variables, methods or constants.
   *
   * @param suffix what a reserved name, or a keyword, gets
   */
  static NameScope of(Set<String> reserved, String suffix) {
    return new NameScope(reserved, suffix, UnaryOperator.identity());
  }

  /** Of files, which some file systems tell apart by more than their case. */
  static NameScope ofFiles(Set<String> reserved, String suffix) {
    return new NameScope(reserved, suffix, name -> name.toLowerCase(Locale.ROOT));
  }

  /** A name that is free, the wanted one if possible. */
  String unique(String wanted) {
    return unique(wanted, name -> List.of());
  }

  /**
   * A name that is free together with those that are made from it.
   *
   * @param others the names that are made from a name
   */
  String unique(String wanted, Function<String, List<String>> others) {
    String name = wanted;
    for (int i = 1; !isFree(name) || !others.apply(name).stream().allMatch(this::isFree); i++) {
      name = i == 1 ? wanted + suffix : wanted + suffix + i;
    }
    taken.add(normalized.apply(name));
    others.apply(name).stream().map(normalized).forEach(taken::add);
    return name;
  }

  private boolean isFree(String name) {
    return !taken.contains(normalized.apply(name)) && !SourceVersion.isKeyword(name);
  }
}
