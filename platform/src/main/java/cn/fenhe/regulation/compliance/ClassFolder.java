package cn.fenhe.regulation.compliance;

import cn.fenhe.regulation.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what compiled classes cite, without loading them. */
final class ClassFolder {

    private static final ClassDesc ARTICLE = Article.class.describeConstable().orElseThrow();
    private static final Pattern ID = Pattern.compile("(GW|DJ|SY|TY|SX|SD|XZ|TJ|FH)-[0-9]+");

    private final Path folder;
    private final boolean tests;

    ClassFolder(Path folder, boolean tests) {
        this.folder = folder;
        this.tests = tests;
    }

    /** What the annotations cite; nothing where the folder does not exist. */
    SortedSet<Citation> citations() {
        SortedSet<Citation> found = new TreeSet<>();
        forEach(model -> {
            String type = name(model);
            collect(model, type, found);
            model.methods()
                    .forEach(method ->
                            collect(method, member(type, method.methodName().stringValue()), found));
            model.fields()
                    .forEach(field ->
                            collect(field, member(type, field.fieldName().stringValue()), found));
        });
        return found;
    }

    /** Article ids that stand as text in the code, in refusals for example. */
    SortedSet<String> ids() {
        SortedSet<String> found = new TreeSet<>();
        forEach(model -> model.constantPool().forEach(entry -> {
            if (entry instanceof StringEntry text
                    && ID.matcher(text.stringValue()).matches()) {
                found.add(text.stringValue());
            }
        }));
        return found;
    }

    private void collect(AttributedElement element, String place, SortedSet<Citation> found) {
        element.findAttribute(Attributes.runtimeVisibleAnnotations())
                .ifPresent(attribute -> attribute.annotations().stream()
                        .filter(annotation -> annotation.classSymbol().equals(ARTICLE))
                        .flatMap(annotation -> values(annotation).stream())
                        .forEach(id -> found.add(new Citation(id, place, tests))));
    }

    private static List<String> values(Annotation annotation) {
        return annotation.elements().stream()
                .flatMap(element -> element.value() instanceof AnnotationValue.OfArray array
                        ? array.values().stream()
                        : Stream.of(element.value()))
                .map(value -> ((AnnotationValue.OfString) value).stringValue())
                .toList();
    }

    private static String name(ClassModel model) {
        return model.thisClass().asInternalName().replace('/', '.').replace('$', '.');
    }

    private static String member(String type, String name) {
        return name.startsWith("<") ? type : type + "." + name;
    }

    private void forEach(Consumer<ClassModel> visitor) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                visitor.accept(ClassFile.of().parse(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
