package cn.fenhe.browser;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens the stage with the first test and closes it after the last one. A stage that did not open is not tried again for each test. */
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
        return context.getRoot()
                .getStore(HERE)
                .computeIfAbsent(Opened.class, key -> Opened.now(), Opened.class)
                .stage();
    }

    /** The stage, or why there is none. */
    private record Opened(@Nullable Stage opened, @Nullable Exception failure) implements AutoCloseable {

        static Opened now() {
            try {
                return new Opened(Stage.open(), null);
            } catch (IOException | RuntimeException e) {
                return new Opened(null, e);
            }
        }

        Stage stage() {
            if (opened == null) {
                throw new IllegalStateException("the stage did not open: " + failure, failure);
            }
            return opened;
        }

        @Override
        public void close() {
            if (opened != null) {
                opened.close();
            }
        }
    }
}
