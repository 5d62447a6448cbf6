package dev.cfbilling.desugar;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/** Lambdas and method references of all kinds; what they return is told in words. */
@SuppressWarnings({"UnnecessaryLambda", "UnusedMethod"})
public final class Lambdas implements Supplier<List<String>> {
  private final String own = "own";
  private long counted;

  /** What all return. */
  @Override
  public List<String> get() {
    List<String> told = new ArrayList<>();
    Supplier<String> nothing = () -> "captures nothing";
    told.add(nothing.get());
    told.addAll(captured((byte) 1, 2L, 3.5, 'c', true, "text"));
    told.addAll(converted());
    told.addAll(referred());
    told.addAll(nested());
    told.addAll(interfaces());
    return told;
  }

  private List<String> captured(
      byte small, long large, double broken, char letter, boolean is, String text) {
    Supplier<String> all = () -> small + " " + large + " " + broken + letter + is + text + own;
    IntBinaryOperator two = (left, right) -> left * right + small;
    return List.of(all.get(), "" + two.applyAsInt(6, 7));
  }

  private List<String> converted() {
    Function<Integer, Integer> boxed = Math::abs;
    ToLongFunction<Integer> widened = Integer::intValue;
    IntFunction<Object> asObject = Integer::valueOf;
    IntFunction<Number> numbered = number -> number + 1;
    IntSupplier unboxed = "four"::length;
    Function<Object, String> wider = String::valueOf;
    Runnable dropsTwoSlots = this::count;
    dropsTwoSlots.run();
    return List.of(
        boxed.apply(-3).toString(),
        "" + widened.applyAsLong(4),
        asObject.apply(5).toString(),
        numbered.apply(6).toString(),
        "" + unboxed.getAsInt(),
        wider.apply(List.of(7)),
        "counted " + counted);
  }

  private long count() {
    return ++counted;
  }

  private List<String> referred() {
    Supplier<List<String>> made = ArrayList::new;
    Function<String, StringBuilder> madeOf = StringBuilder::new;
    IntFunction<String[]> array = String[]::new;
    BiFunction<String, String, Boolean> unbound = String::equals;
    UnaryOperator<String> bound = own::concat;
    Function<String, Inner> ofInner = Inner::new;
    Function<Object[], List<Object>> varargs = Arrays::asList;
    return List.of(
        made.get().toString(),
        madeOf.apply("made").toString(),
        "" + array.apply(3).length,
        unbound.apply("a", "a").toString(),
        bound.apply("ed"),
        ofInner.apply("inner").shown().get(),
        varargs.apply(new Object[] {1, 2}).toString());
  }

  private static List<String> nested() {
    Function<String, Supplier<String>> outer = text -> () -> text + "!";
    return List.of(outer.apply("nested").get());
  }

  private static List<String> interfaces() {
    Named named = () -> "named";
    Object marked = (Supplier<String> & Marker) () -> "marked";
    Object kept = (Supplier<String> & Serializable) () -> "serializable";
    Narrow narrow = text -> text + " narrow";
    Function<String, Object> wide = narrow::apply;
    return List.of(
        named.greeting().get(),
        marked instanceof Marker ? ((Supplier<?>) marked).get().toString() : "not marked",
        ((Supplier<?>) kept).get().toString(),
        wide.apply("a").toString());
  }

  private record Inner(String text) {
    Supplier<String> shown() {
      return this::hidden;
    }

    private String hidden() {
      return "hidden " + text;
    }
  }

  private interface Marker {}

  private interface Named {
    String name();

    default Supplier<String> greeting() {
      return () -> greet("hello ");
    }

    private String greet(String word) {
      return word + name();
    }
  }

  private interface Wide<T> {
    Object apply(T value);
  }

  /** Has a bridge. */
  private interface Narrow extends Wide<String> {
    @Override
    String apply(String value);
  }
}
