package io.jalchemy.tests;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Finds the codes that sources print at the end of messages. A code is what is given to a parameter for codes: a text, a constant, a
 * choice between two of them, or {@code Feature.NAME}. Where the method that gives it has it as a parameter itself, the calls of that
 * method are followed in turn. Codes in the text of a message and the constants of {@code ErrorKind} are found beside them.
 */
final class ErrorCodes {

    /**
     * Where codes are given: the method, or {@code new} and the class, the number of its parameters, and the position of the code. A
     * private method has its file's name before it, a method of {@code Problems} the word {@code problems}.
     */
    private final Set<String> places = new TreeSet<>(Set.of(
            "new JalchemyException/2#0",
            "new JalchemyException/3#0",
            "new MappingException/2#0",
            "new UnsupportedSqlException/4#0",
            "problems.error/3#1",
            "problems.note/3#1",
            "problems.warning/3#1",
            "problems.warning/4#2"));

    /** The code of another exception, which is a code that is found where that one is made. */
    private static final Pattern CODE_OF_ANOTHER = Pattern.compile("\\w+\\.code\\(\\)");

    private static final Pattern PROBLEMS = Pattern.compile("(?:.*\\.)?problems(?:\\(\\))?");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*");
    private static final Pattern IN_TEXT = Pattern.compile("\\[([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)]$");

    private final Set<String> codes = new TreeSet<>();
    private final List<String> unknown = new ArrayList<>();

    private ErrorCodes() {}

    /** Finds the codes of {@code sources}. */
    static ErrorCodes in(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            ErrorCodes found = new ErrorCodes();
            int known;
            do {
                known = found.places.size();
                found.unknown.clear();
                units.forEach(unit -> found.new Scanner(unit).scan(unit, null));
            } while (found.places.size() > known);
            return found;
        }
    }

    /** Returns the codes, sorted. */
    Set<String> all() {
        return codes;
    }

    /** Returns what stands where a code is expected and cannot be told from the source. */
    List<String> unknown() {
        return unknown;
    }

    private final class Scanner extends TreePathScanner<Void, Void> {

        private final String file;

        Scanner(CompilationUnitTree unit) {
            String name = unit.getSourceFile().getName();
            file = name.substring(name.lastIndexOf('/') + 1);
        }

        @Override
        public Void visitNewClass(NewClassTree made, Void nothing) {
            arguments("new " + made.getIdentifier().toString().replaceAll("<.*", ""), made.getArguments());
            return super.visitNewClass(made, nothing);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            ExpressionTree method = call.getMethodSelect();
            String name = method instanceof MemberSelectTree selected
                    ? (PROBLEMS.matcher(selected.getExpression().toString()).matches() ? "problems." : "")
                            + selected.getIdentifier()
                    : method.toString();
            if (name.equals("this")) {
                name = "new " + enclosingClass().getSimpleName();
            } else if (name.equals("super")) {
                name = "new " + enclosingClass().getExtendsClause();
            }
            arguments(name, call.getArguments());
            return super.visitMethodInvocation(call, nothing);
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof String text) {
                IN_TEXT.matcher(text).results().forEach(code -> codes.add(code.group(1)));
            }
            return super.visitLiteral(literal, nothing);
        }

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type
                    && type.getKind() == Tree.Kind.ENUM
                    && type.getSimpleName().contentEquals("ErrorKind")
                    && variable.getInitializer() instanceof NewClassTree) {
                codes.add(variable.getName().toString());
            }
            return super.visitVariable(variable, nothing);
        }

        private ClassTree enclosingClass() {
            for (Tree each : getCurrentPath()) {
                if (each instanceof ClassTree type) {
                    return type;
                }
            }
            throw new IllegalStateException(file);
        }

        private void arguments(String name, List<? extends ExpressionTree> arguments) {
            for (int i = 0; i < arguments.size(); i++) {
                String place = name + "/" + arguments.size() + "#" + i;
                if (places.contains(place) || places.contains(file + " " + place)) {
                    code(arguments.get(i), name);
                }
            }
        }

        /** Takes {@code given}, which stands where {@code receiver} takes a code. */
        private void code(ExpressionTree given, String receiver) {
            if (given instanceof ParenthesizedTree inner) {
                code(inner.getExpression(), receiver);
            } else if (given instanceof ConditionalExpressionTree choice) {
                code(choice.getTrueExpression(), receiver);
                code(choice.getFalseExpression(), receiver);
            } else if (given instanceof LiteralTree literal && literal.getValue() instanceof String text) {
                add(text, receiver);
            } else if (given instanceof MethodInvocationTree call
                    && call.getArguments().isEmpty()
                    && call.getMethodSelect() instanceof MemberSelectTree selected
                    && selected.getIdentifier().contentEquals("name")) {
                code(selected.getExpression(), receiver);
            } else if (given instanceof MemberSelectTree selected
                    && selected.getExpression().toString().equals("Feature")) {
                add(selected.getIdentifier().toString(), receiver);
            } else if (!CODE_OF_ANOTHER.matcher(given.toString()).matches()
                    && !(given instanceof IdentifierTree name && isFollowed(name, receiver))) {
                unknown.add(file + ": " + receiver + " is given " + given);
            }
        }

        private void add(String text, String receiver) {
            if (CODE.matcher(text).matches()) {
                codes.add(text);
            } else {
                unknown.add(file + ": " + receiver + " is given \"" + text + "\"");
            }
        }

        /** Follows a parameter of the method around it to the calls of that, and a field to its initial value. */
        private boolean isFollowed(IdentifierTree name, String receiver) {
            for (TreePath at = getCurrentPath(); at != null; at = at.getParentPath()) {
                if (at.getLeaf() instanceof MethodTree method) {
                    for (int i = 0; i < method.getParameters().size(); i++) {
                        VariableTree parameter = method.getParameters().get(i);
                        if (parameter.getName().equals(name.getName())) {
                            return isParameter(method, i, parameter.getType().toString(), at);
                        }
                    }
                } else if (at.getLeaf() instanceof ClassTree type) {
                    for (Tree member : type.getMembers()) {
                        if (member instanceof VariableTree field
                                && field.getName().equals(name.getName())
                                && field.getInitializer() != null) {
                            code(field.getInitializer(), receiver);
                            return true;
                        }
                    }
                }
            }
            return false;
        }

        /** Returns whether parameter {@code i} can hold a code; a kind of error is one of {@code ErrorKind}, all of which are codes. */
        private boolean isParameter(MethodTree method, int i, String type, TreePath at) {
            if (type.equals("String") || type.equals("Feature")) {
                String own = method.getModifiers().getFlags().contains(Modifier.PRIVATE) ? file + " " : "";
                String name = method.getName().contentEquals("<init>")
                        ? "new " + ((ClassTree) at.getParentPath().getLeaf()).getSimpleName()
                        : method.getName().toString();
                places.add(own + name + "/" + method.getParameters().size() + "#" + i);
                return true;
            }
            return type.equals("ErrorKind");
        }
    }
}
