package dev.cfbilling.desugar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** The classes that were made, by the host of their nest: that has to name each of its members. */
final class Nests {
  private final Map<String, List<String>> made = new LinkedHashMap<>();

  void add(String host, String member) {
    made.computeIfAbsent(host, unseen -> new ArrayList<>()).add(member);
  }

  /** A class that names its new members, too. */
  byte[] complete(String name, byte[] bytes) {
    List<String> members = made.getOrDefault(name, List.of());
    if (members.isEmpty()) {
      return bytes;
    }
    ClassReader reader = new ClassReader(bytes);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public void visitEnd() {
            members.forEach(this::visitNestMember);
            super.visitEnd();
          }
        },
        0);
    return writer.toByteArray();
  }
}
