package dev.cfbilling.desugar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class DesugarMainTest {
  private static final String PACKAGE = "dev/cfbilling/desugar/";

  @TempDir private Path folder;
  private Path out;

  @BeforeEach
  void rewrites() throws IOException {
    Path in = folder.resolve("in.jar");
    Path classes = Path.of("target/test-classes", PACKAGE);
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(in));
        var files = Files.newDirectoryStream(classes, "Lambdas*.class")) {
      for (Path file : files) {
        jar.putNextEntry(new JarEntry(PACKAGE + file.getFileName()));
        Files.copy(file, jar);
      }
      jar.putNextEntry(new JarEntry("text.txt"));
    }
    out = folder.resolve("made/out.jar");
    DesugarMain.main(out.toString(), in.toString());
  }

  @Test
  void doesWhatTheLambdasDid() throws Exception {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {out.toUri().toURL()}, null)) {
      Class<?> rewritten = loader.loadClass(Lambdas.class.getName());
      assertThat(rewritten).isNotSameAs(Lambdas.class);

      assertThat(((Supplier<?>) rewritten.getConstructor().newInstance()).get())
          .isEqualTo(new Lambdas().get());
    }
  }

  @Test
  void leavesTheVirtualMachineNoLambdaButTheSerializable() throws IOException {
    List<String> left = new ArrayList<>();
    try (JarFile jar = new JarFile(out.toFile())) {
      for (JarEntry entry : jar.stream().toList()) {
        new ClassReader(jar.getInputStream(entry)).accept(new MadeByTheMachine(left), 0);
      }
    }

    assertThat(left).containsExactly("interfaces", "$deserializeLambda$");
  }

  @Test
  void takesClassesAlone() throws IOException {
    try (JarFile jar = new JarFile(out.toFile())) {
      assertThat(jar.stream().map(JarEntry::getName))
          .contains(PACKAGE + "Lambdas.class", PACKAGE + "Lambdas$Lambda0.class")
          .allMatch(name -> name.endsWith(".class"));
    }
  }

  @Test
  void writesTheSameBytesAgain() throws IOException {
    Path again = folder.resolve("again.jar");
    DesugarMain.main(again.toString(), folder.resolve("in.jar").toString());

    assertThat(again).hasSameBinaryContentAs(out);
  }

  /** The methods that have a lambda made by the virtual machine. */
  private static final class MadeByTheMachine extends ClassVisitor {
    private final List<String> methods;

    MadeByTheMachine(List<String> methods) {
      super(Opcodes.ASM9);
      this.methods = methods;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String method, String descriptor, String signature, String[] exceptions) {
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitInvokeDynamicInsn(
            String name, String type, Handle bootstrap, Object... arguments) {
          if (bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory")) {
            methods.add(method);
          }
        }
      };
    }
  }
}
