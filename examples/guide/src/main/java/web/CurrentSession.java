package web;

import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** One session for each transaction of Spring's. */
// region current-session
public final class CurrentSession {

    private final SessionFactory sessions;

    public CurrentSession(SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Returns the session of the transaction, which is opened by the first call and closed after the transaction. */
    public Session get() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Session session) {
            return session;
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("There is no transaction. Is the method @Transactional?");
        }
        Session session = sessions.open();
        TransactionSynchronizationManager.bindResource(this, session);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(CurrentSession.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(CurrentSession.this, session);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResource(CurrentSession.this);
                session.close();
            }
        });
        return session;
    }
}
// endregion
