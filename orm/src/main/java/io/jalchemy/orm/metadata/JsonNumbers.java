package io.jalchemy.orm.metadata;

import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;

/** Writes JSON, and refuses numbers that JSON does not have: Jackson would write them as texts, which are read as such. */
final class JsonNumbers extends JsonGeneratorDelegate {

    JsonNumbers(JsonGenerator to) {
        super(to, false);
    }

    private void check(double number) throws JsonGenerationException {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new JsonGenerationException(
                    "it contains " + (Double.isNaN(number) ? "NaN" : "an infinite number")
                            + ", which JSON does not have. Give a number, a text, or null.",
                    this);
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
