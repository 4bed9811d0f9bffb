package io.jalchemy.tests;

import io.jalchemy.testkit.ConnectionLeaks;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Fails a test on each database that has succeeded, and has not given back all connections of its database's engine. */
final class LeakCheck implements InvocationInterceptor {

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        invocation.proceed();
        for (Object argument : call.getArguments()) {
            if (argument instanceof TestDatabase database) {
                ConnectionLeaks.assertNone(database.engine());
            }
        }
    }
}
