package io.jalchemy.cli.generate;

import io.jalchemy.sql.error.JalchemyException;
import javax.lang.model.SourceVersion;

/**
 * What may be chosen for generated classes. Immutable.
 *
 * <pre>{@code
 * GeneratorOptions options = GeneratorOptions.inPackage("shop.model").accessors(Accessors.LOMBOK);
 * }</pre>
 *
 * @param packageName the package of all classes
 * @param accessors the way in which programs read and write fields
 */
public record GeneratorOptions(String packageName, Accessors accessors) {

    /**
     * Checks the package.
     *
     * @throws JalchemyException if Java takes no such name
     */
    public GeneratorOptions {
        if (!SourceVersion.isName(packageName)) {
            throw new JalchemyException(
                    "PACKAGE_NAME",
                    "\"" + packageName + "\" is not the name of a package. Write words of letters and digits with dots"
                            + " between them: shop.model.");
        }
    }

    /** Returns options for classes with getters and setters in {@code packageName}. */
    public static GeneratorOptions inPackage(String packageName) {
        return new GeneratorOptions(packageName, Accessors.METHODS);
    }

    /** Returns these options with another way to read and write fields. */
    public GeneratorOptions accessors(Accessors accessors) {
        return new GeneratorOptions(packageName, accessors);
    }
}
