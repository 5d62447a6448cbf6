package dev.cfbilling.desugar;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.H_INVOKESTATIC;
import static org.objectweb.asm.Opcodes.H_NEWINVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/**
 * The class of a lambda: a field for each value that it captures, a method that makes it, and the
 * method of its interface, which converts as {@link java.lang.invoke.LambdaMetafactory} does.
 */
final class LambdaClass {
  static final String FACTORY = "of";

  private static final Type OBJECT = Type.getType(Object.class);

  private final Type type;
  private final Lambda lambda;
  private final Type[] captured;
  private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);

  private LambdaClass(String name, Lambda lambda) {
    this.type = Type.getObjectType(name);
    this.lambda = lambda;
    this.captured = lambda.factory().getArgumentTypes();
  }

  /**
   * Its bytes.
   *
   * @param name as an internal name
   * @param nestHost the host of the nest that it belongs to, whose private methods it may call
   * @param version of the class file
   */
  static byte[] bytes(String name, String nestHost, int version, Lambda lambda) {
    return new LambdaClass(name, lambda).bytes(nestHost, version);
  }

  private byte[] bytes(String nestHost, int version) {
    writer.visit(
        version,
        ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC,
        type.getInternalName(),
        null,
        OBJECT.getInternalName(),
        lambda.interfaces().toArray(String[]::new));
    writer.visitNestHost(nestHost);
    for (int each = 0; each < captured.length; each++) {
      writer.visitField(
          ACC_PRIVATE | ACC_FINAL, field(each), captured[each].getDescriptor(), null, null);
    }
    writeConstructor();
    writeFactory();
    writeMethod(lambda.declared());
    lambda.bridges().forEach(this::writeMethod);
    writer.visitEnd();
    return writer.toByteArray();
  }

  private void writeConstructor() {
    GeneratorAdapter code = method(ACC_PRIVATE, constructor());
    code.loadThis();
    code.invokeConstructor(OBJECT, new Method("<init>", "()V"));
    for (int each = 0; each < captured.length; each++) {
      code.loadThis();
      code.loadArg(each);
      code.putField(type, field(each), captured[each]);
    }
    end(code);
  }

  private void writeFactory() {
    GeneratorAdapter code =
        method(ACC_STATIC, new Method(FACTORY, lambda.factory().getDescriptor()));
    code.newInstance(type);
    code.dup();
    code.loadArgs();
    code.invokeConstructor(type, constructor());
    end(code);
  }

  private void writeMethod(Type declared) {
    GeneratorAdapter code =
        method(ACC_PUBLIC, new Method(lambda.method(), declared.getDescriptor()));
    Handle target = lambda.implementation();
    if (target.getTag() == H_NEWINVOKESPECIAL) {
      code.newInstance(Type.getObjectType(target.getOwner()));
      code.dup();
    }
    loadArguments(code, declared);
    code.visitMethodInsn(
        opcode(target),
        target.getOwner(),
        target.getName(),
        target.getDesc(),
        target.isInterface());
    convertResult(code);
    end(code);
  }

  private void loadArguments(GeneratorAdapter code, Type declared) {
    List<Type> wanted = parameters(lambda.implementation());
    for (int each = 0; each < captured.length; each++) {
      code.loadThis();
      code.getField(type, field(each), captured[each]);
      convert(code, captured[each], wanted.get(each));
    }
    for (int each = 0; each < declared.getArgumentTypes().length; each++) {
      Type instantiated = lambda.instantiated().getArgumentTypes()[each];
      code.loadArg(each);
      convert(code, declared.getArgumentTypes()[each], instantiated);
      convert(code, instantiated, wanted.get(captured.length + each));
    }
  }

  private void convertResult(GeneratorAdapter code) {
    Type result = result(lambda.implementation());
    Type wanted = lambda.instantiated().getReturnType();
    if (!wanted.equals(Type.VOID_TYPE)) {
      convert(code, result, wanted);
    } else if (result.getSize() == 2) {
      code.pop2();
    } else if (result.getSize() == 1) {
      code.pop();
    }
  }

  /** Any method but one of its own kind: a private one of the same nest is called as others are. */
  private static int opcode(Handle target) {
    return switch (target.getTag()) {
      case H_INVOKESTATIC -> INVOKESTATIC;
      case H_NEWINVOKESPECIAL -> INVOKESPECIAL;
      default -> target.isInterface() ? INVOKEINTERFACE : INVOKEVIRTUAL;
    };
  }

  /** With the object that it is called of. */
  private static List<Type> parameters(Handle target) {
    List<Type> types = new ArrayList<>();
    if (target.getTag() != H_INVOKESTATIC && target.getTag() != H_NEWINVOKESPECIAL) {
      types.add(Type.getObjectType(target.getOwner()));
    }
    types.addAll(List.of(Type.getArgumentTypes(target.getDesc())));
    return types;
  }

  private static Type result(Handle target) {
    return target.getTag() == H_NEWINVOKESPECIAL
        ? Type.getObjectType(target.getOwner())
        : Type.getReturnType(target.getDesc());
  }

  private static void convert(GeneratorAdapter code, Type from, Type to) {
    if (from.equals(to)) {
      return;
    }
    if (isPrimitive(from) && isPrimitive(to)) {
      code.cast(from, to);
    } else if (isPrimitive(from)) {
      code.valueOf(from);
    } else if (isPrimitive(to)) {
      code.unbox(to);
    } else {
      code.checkCast(to);
    }
  }

  private static boolean isPrimitive(Type type) {
    return type.getSort() < Type.ARRAY;
  }

  private GeneratorAdapter method(int access, Method method) {
    GeneratorAdapter code =
        new GeneratorAdapter(
            access,
            method,
            writer.visitMethod(access, method.getName(), method.getDescriptor(), null, null));
    code.visitCode();
    return code;
  }

  private static void end(GeneratorAdapter code) {
    code.returnValue();
    code.endMethod();
  }

  private Method constructor() {
    return new Method("<init>", Type.getMethodDescriptor(Type.VOID_TYPE, captured));
  }

  private static String field(int index) {
    return "captured" + index;
  }
}
