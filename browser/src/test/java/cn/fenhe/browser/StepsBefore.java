package cn.fenhe.browser;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** Leaves out the steps after one that failed. */
final class StepsBefore implements ExecutionCondition, AfterTestExecutionCallback {

    private static final Namespace HERE = Namespace.create(StepsBefore.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String failed =
                context.getTestMethod().isEmpty() ? null : store(context).get("failed", String.class);
        return failed == null
                ? ConditionEvaluationResult.enabled("nothing before it failed")
                : ConditionEvaluationResult.disabled("stands on " + failed + ", which failed");
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            store(context).put("failed", context.getDisplayName());
        }
    }

    /** Of the class, whose steps these are. */
    private static Store store(ExtensionContext context) {
        return context.getParent().orElse(context).getStore(HERE);
    }
}
