package dev.cfbilling.desugar;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Takes classes whose lambdas the virtual machine makes, and gives them with classes of lambdas.
 */
final class Desugaring {
  private final Map<String, byte[]> rewritten = new LinkedHashMap<>();
  private final Map<String, byte[]> made = new LinkedHashMap<>();
  private final Nests nests = new Nests();

  /** Takes a class file. */
  void add(byte[] bytes) {
    ClassReader reader = new ClassReader(bytes);
    // What the class has stays as it is, but for the calls: its constants are taken over.
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(new Calls(writer), 0);
    rewritten.put(reader.getClassName(), writer.toByteArray());
  }

  /** All classes that were added and made, by their internal names. */
  Map<String, byte[]> classes() {
    Map<String, byte[]> all = new TreeMap<>(made);
    rewritten.forEach((name, bytes) -> all.put(name, nests.complete(name, bytes)));
    return all;
  }

  /** A class, whose lambdas are made by calls of the classes that are made for them. */
  private final class Calls extends ClassVisitor {
    private String name = "";
    private String nestHost = "";
    private int version;
    private int lambdas;

    Calls(ClassVisitor to) {
      super(Opcodes.ASM9, to);
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        String signature,
        String superName,
        String[] interfaces) {
      this.version = version;
      this.name = name;
      this.nestHost = name;
      super.visit(version, access, name, signature, superName, interfaces);
    }

    @Override
    public void visitNestHost(String nestHost) {
      this.nestHost = nestHost;
      super.visitNestHost(nestHost);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String method, String descriptor, String signature, String[] exceptions) {
      MethodVisitor to = super.visitMethod(access, method, descriptor, signature, exceptions);
      return new MethodVisitor(Opcodes.ASM9, to) {
        @Override
        public void visitInvokeDynamicInsn(
            String method, String descriptor, Handle bootstrap, Object... arguments) {
          Optional<Lambda> lambda = Lambda.of(method, descriptor, bootstrap, arguments);
          if (lambda.isPresent()) {
            super.visitMethodInsn(
                Opcodes.INVOKESTATIC, make(lambda.get()), LambdaClass.FACTORY, descriptor, false);
          } else {
            super.visitInvokeDynamicInsn(method, descriptor, bootstrap, arguments);
          }
        }
      };
    }

    private String make(Lambda lambda) {
      String made = name + "$Lambda" + lambdas++;
      Desugaring.this.made.put(made, LambdaClass.bytes(made, nestHost, version, lambda));
      nests.add(nestHost, made);
      return made;
    }
  }
}
