package dev.cfbilling.desugar;

import java.lang.invoke.LambdaMetafactory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;

/**
 * A lambda or a method reference, as {@link LambdaMetafactory} is told of it.
 *
 * @param factory takes what it captures, and returns its interface
 * @param method the name of the method that it implements
 * @param declared that method's type, without its type parameters
 * @param instantiated the same with the types of this lambda
 * @param implementation what it calls
 * @param interfaces what it implements, as internal names
 * @param bridges further types that its method can be called by
 */
record Lambda(
    Type factory,
    String method,
    Type declared,
    Type instantiated,
    Handle implementation,
    Set<String> interfaces,
    Set<Type> bridges) {
  private static final String METAFACTORY = Type.getInternalName(LambdaMetafactory.class);

  /** Empty if another kind of call is meant, or one that is serializable: that has to stay. */
  static Optional<Lambda> of(
      String method, String descriptor, Handle bootstrap, Object... arguments) {
    if (!bootstrap.getOwner().equals(METAFACTORY)) {
      return Optional.empty();
    }
    Alternatives more = Alternatives.of(arguments);
    if (more.isSerializable()) {
      return Optional.empty();
    }
    Type factory = Type.getMethodType(descriptor);
    Type declared = (Type) arguments[0];
    Set<String> interfaces = new LinkedHashSet<>();
    interfaces.add(factory.getReturnType().getInternalName());
    more.markers().forEach(marker -> interfaces.add(marker.getInternalName()));
    Set<Type> bridges = new LinkedHashSet<>(more.bridges());
    bridges.remove(declared);
    return Optional.of(
        new Lambda(
            factory,
            method,
            declared,
            (Type) arguments[2],
            (Handle) arguments[1],
            interfaces,
            bridges));
  }

  /** What {@code altMetafactory} is told beyond the three arguments of the other. */
  private record Alternatives(int flags, List<Type> markers, List<Type> bridges) {
    private static final int OF_BOTH = 3;

    static Alternatives of(Object... arguments) {
      if (arguments.length == OF_BOTH) {
        return new Alternatives(0, List.of(), List.of());
      }
      List<Object> rest = new ArrayList<>(List.of(arguments).subList(OF_BOTH, arguments.length));
      int flags = (Integer) rest.remove(0);
      return new Alternatives(
          flags,
          next(rest, (flags & LambdaMetafactory.FLAG_MARKERS) != 0),
          next(rest, (flags & LambdaMetafactory.FLAG_BRIDGES) != 0));
    }

    boolean isSerializable() {
      return (flags & LambdaMetafactory.FLAG_SERIALIZABLE) != 0;
    }

    private static List<Type> next(List<Object> rest, boolean isThere) {
      List<Type> types = new ArrayList<>();
      for (int left = isThere ? (Integer) rest.remove(0) : 0; left > 0; left--) {
        types.add((Type) rest.remove(0));
      }
      return types;
    }
  }
}
