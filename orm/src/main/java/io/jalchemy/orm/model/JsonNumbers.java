package io.jalchemy.orm.model;

import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;

/** Writes JSON, and refuses numbers that JSON does not have: Jackson would write them as texts, which are read as such. */
final class JsonNumbers extends JsonGeneratorDelegate {

    JsonNumbers(JsonGenerator to) {
        super(to, false);
    }

    /** A number that JSON does not have; its message says no more of the value than that. */
    private static final class RefusedNumberException extends JsonGenerationException {

        private static final long serialVersionUID = 1L;

        RefusedNumberException(String number, JsonGenerator generator) {
            super("it contains " + number + ", which JSON does not have. Give a number, a text, or null", generator);
        }
    }

    /**
     * Returns a text for the cause of {@code failure}: the name of its class, since its own text may quote the value, unless a number was
     * refused.
     */
    static String reason(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof RefusedNumberException refused) {
                return refused.getOriginalMessage();
            }
        }
        return failure.getClass().getSimpleName();
    }

    private void check(double number) throws JsonGenerationException {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new RefusedNumberException(Double.isNaN(number) ? "NaN" : "an infinite number", this);
        }
    }

    @Override
    public void writeNumber(double number) throws IOException {
        check(number);
        super.writeNumber(number);
    }

    @Override
    public void writeNumber(float number) throws IOException {
        check(number);
        super.writeNumber(number);
    }

    @Override
    public void writeArray(double[] numbers, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            check(numbers[i]);
        }
        super.writeArray(numbers, from, length);
    }
}
