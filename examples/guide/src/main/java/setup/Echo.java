package setup;

import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import java.time.Duration;

/** An engine that shows its statements. */
final class Echo {

    private Echo() {}

    static Engine engine(String url) {
        // region echo
        EngineOptions options = EngineOptions.defaults()
                .echo(true) // each statement
                .echoValues(true) // and its values
                .maskedColumns("password") // but not these
                .slowStatements(Duration.ofMillis(200)); // a warning with each that takes longer
        return Engine.create(url, options);
        // endregion
    }
}
