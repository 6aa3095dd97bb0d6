package cn.fenhe.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens the stage with the first test and closes it after the last one. */
final class StageExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace HERE = Namespace.create(StageExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == People.class || type == Stage.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stage.class ? stage(context) : people(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        People people = context.getStore(HERE).get(People.class, People.class);
        if (people == null) {
            return;
        }
        boolean failed = context.getExecutionException().isPresent();
        if (failed) {
            people.takePictures(
                    Launch.home().resolve("browser/target/failures"),
                    context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName());
        }
        people.leave(!failed);
    }

    private static People people(ExtensionContext context) {
        return context.getStore(HERE).computeIfAbsent(People.class, key -> new People(stage(context)), People.class);
    }

    private static Stage stage(ExtensionContext context) {
        return context.getRoot().getStore(HERE).computeIfAbsent(Stage.class, key -> open(), Stage.class);
    }

    private static Stage open() {
        try {
            return Stage.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
