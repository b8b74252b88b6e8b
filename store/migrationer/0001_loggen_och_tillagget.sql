-- The log: what has happened, in the order in which it was committed.
-- Run as the owner. The application may read, and call lagg_till; nothing else of ours.

CREATE SCHEMA logg;

CREATE TABLE logg.handelse (
    position            bigint      NOT NULL PRIMARY KEY,
    tillagg             bigint      NOT NULL,
    originator_id       uuid        NOT NULL,
    originator_version  integer     NOT NULL,
    topic               text        NOT NULL,
    state               text        NOT NULL,
    registrerad         timestamptz NOT NULL,
    nyckel              text,
    forfragan           bytea,
    CONSTRAINT positionen_borjar_pa_1 CHECK (position >= 1),
    CONSTRAINT tillagget_ar_dess_forsta_position CHECK (tillagg BETWEEN 1 AND position),
    CONSTRAINT nyckeln_star_pa_forsta_raden CHECK (nyckel IS NULL OR position = tillagg),
    CONSTRAINT nyckeln_har_sin_forfragan CHECK ((nyckel IS NULL) = (forfragan IS NULL)),
    CONSTRAINT en_version_en_gang UNIQUE (originator_id, originator_version)
);
CREATE UNIQUE INDEX handelse_nyckel ON logg.handelse (nyckel) WHERE nyckel IS NOT NULL;
CREATE INDEX handelse_registrerad ON logg.handelse (registrerad);

COMMENT ON TABLE logg.handelse IS 'Liggarens fakta. Rader läggs till, ändras aldrig och tas aldrig bort.';
COMMENT ON COLUMN logg.handelse.position IS '1, 2, 3 … utan luckor, i den ordning som tilläggen blev bestående';
COMMENT ON COLUMN logg.handelse.tillagg IS 'första positionen i det tillägg som raden hör till';
COMMENT ON COLUMN logg.handelse.state IS 'faktumet som JSON (UTF-8), läsbart utan vår kod';
COMMENT ON COLUMN logg.handelse.registrerad IS 'när loggen fick veta: satt under låset, växer från tillägg till tillägg';
COMMENT ON COLUMN logg.handelse.nyckel IS 'tilläggets idempotensnyckel, på dess första rad';
COMMENT ON COLUMN logg.handelse.forfragan IS 'hash av den förfrågan som nyckeln gällde';

-- What remains of a sum kept across streams. Insert-only: updating one row under an open snapshot
-- grows a version chain that every later append has to walk.
CREATE TABLE logg.vakt (
    kalla    text   NOT NULL,
    position bigint NOT NULL,
    kvar     bigint NOT NULL,
    PRIMARY KEY (kalla, position)
);
COMMENT ON TABLE logg.vakt IS 'Vad som återstår av varje källa efter tillägget på positionen. Kan räknas om ur loggen.';

-- The one row that an append locks. It is locked, never updated.
CREATE TABLE logg.huvud (en boolean PRIMARY KEY DEFAULT true CHECK (en));
INSERT INTO logg.huvud DEFAULT VALUES;

-- What this log is, for ever. The row is written by the migration that creates the log.
CREATE TABLE logg.art (
    en        boolean PRIMARY KEY DEFAULT true CHECK (en),
    logg_id   uuid        NOT NULL DEFAULT gen_random_uuid(),
    simulerad boolean     NOT NULL,
    format    integer     NOT NULL,
    skapad    timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON COLUMN logg.art.simulerad IS 'sant för en demonstrationslogg, vars tider är påhittade; kan inte ändras';
COMMENT ON COLUMN logg.art.format IS 'numret på det sätt att lagra som loggen är gjord med, se store/migrera.py';

CREATE FUNCTION logg.vagra() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Loggen ändras inte: % på %.% vägras', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
        USING ERRCODE = 'BL009';
END $$;

CREATE TRIGGER vagra_rad BEFORE UPDATE OR DELETE ON logg.handelse
    FOR EACH ROW EXECUTE FUNCTION logg.vagra();
CREATE TRIGGER vagra_allt BEFORE TRUNCATE ON logg.handelse
    FOR EACH STATEMENT EXECUTE FUNCTION logg.vagra();
CREATE TRIGGER vagra_rad BEFORE UPDATE OR DELETE ON logg.vakt
    FOR EACH ROW EXECUTE FUNCTION logg.vagra();
CREATE TRIGGER vagra_allt BEFORE TRUNCATE ON logg.vakt
    FOR EACH STATEMENT EXECUTE FUNCTION logg.vagra();
CREATE TRIGGER vagra_rad BEFORE UPDATE OR DELETE ON logg.art
    FOR EACH ROW EXECUTE FUNCTION logg.vagra();
CREATE TRIGGER vagra_allt BEFORE TRUNCATE ON logg.art
    FOR EACH STATEMENT EXECUTE FUNCTION logg.vagra();
CREATE TRIGGER vagra_rad BEFORE UPDATE OR DELETE ON logg.huvud
    FOR EACH ROW EXECUTE FUNCTION logg.vagra();
CREATE TRIGGER vagra_allt BEFORE TRUNCATE ON logg.huvud
    FOR EACH STATEMENT EXECUTE FUNCTION logg.vagra();

-- The wall clock, in one place, so that a test can make it jump.
CREATE FUNCTION logg.klocka() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$
    SELECT clock_timestamp()
$$;

-- The append. One statement, one round trip, all or nothing.
--   p_fakta         JSON Lines: one fact a line, as many as there are ids
--   p_lasta_*       streams that were only read, and the version they were read at
--   p_vakt_*        guard entries, one a source
--   p_nyckel        idempotency key and the hash of the request it stands for, or NULL
--   p_registrerad   only in a simulated log: the time to record
--   p_vakt_uttomda  those of p_vakt_kallor that must have exactly nothing left
-- Errors: BL001 stale version, BL002 key known with this request, BL003 key known with another,
-- BL004 a guard would go below zero, BL005 clock, BL006 transaction, BL007 malformed arguments,
-- BL008 a guard would not be left at exactly zero.
CREATE FUNCTION logg.lagg_till(
    p_ids            uuid[],
    p_versioner      integer[],
    p_topics         text[],
    p_fakta          text,
    p_lasta_ids      uuid[]      DEFAULT '{}',
    p_lasta_versioner integer[]  DEFAULT '{}',
    p_vakt_kallor    text[]      DEFAULT '{}',
    p_vakt_andringar bigint[]    DEFAULT '{}',
    p_vakt_villkor   boolean[]   DEFAULT '{}',
    p_nyckel         text        DEFAULT NULL,
    p_forfragan      bytea       DEFAULT NULL,
    p_registrerad    timestamptz DEFAULT NULL,
    p_vakt_uttomda   text[]      DEFAULT '{}',
    OUT forsta       bigint,
    OUT stampel      timestamptz
) LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET lock_timeout = '5s'
-- Its statements are the same every time and find a few rows by index: planning them anew at each
-- call took longer than running them, and a plan made while the log was empty must not stay.
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
AS $$
DECLARE
    v_antal    integer := cardinality(p_ids);
    v_fakta    text[]  := string_to_array(p_fakta, E'\n');
    v_sista    bigint;
    v_senast   timestamptz;
    v_traff    record;
    v_fel      text;
    v_uttomd   boolean;
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'Tillägg görs i READ COMMITTED' USING ERRCODE = 'BL006';
    END IF;
    -- In a simple query of its own the statement begins with its transaction; inside BEGIN it does not.
    IF statement_timestamp() <> transaction_timestamp() THEN
        RAISE EXCEPTION 'Tillägg görs som en sats för sig, inte i en öppen transaktion'
            USING ERRCODE = 'BL006';
    END IF;
    IF v_antal IS NULL OR v_antal = 0
        OR cardinality(p_versioner) IS DISTINCT FROM v_antal
        OR cardinality(p_topics) IS DISTINCT FROM v_antal
        OR cardinality(v_fakta) IS DISTINCT FROM v_antal
        OR cardinality(p_lasta_ids) IS DISTINCT FROM cardinality(p_lasta_versioner)
        OR cardinality(p_vakt_kallor) IS DISTINCT FROM cardinality(p_vakt_andringar)
        OR cardinality(p_vakt_kallor) IS DISTINCT FROM cardinality(p_vakt_villkor)
        OR (p_vakt_uttomda <@ p_vakt_kallor) IS NOT TRUE
        OR (p_nyckel IS NULL) <> (p_forfragan IS NULL)
    THEN
        RAISE EXCEPTION 'Argumenten går inte ihop' USING ERRCODE = 'BL007';
    END IF;

    -- Whoever holds the log must let go: a client that opens a transaction around this in a way
    -- that the test above does not see is ended by the server, and an acknowledged fact is on disk.
    PERFORM set_config('idle_in_transaction_session_timeout', '10s', true);
    IF current_setting('server_version_num')::integer >= 170000 THEN
        PERFORM set_config('transaction_timeout', '120s', true);
    END IF;
    IF current_setting('synchronous_commit') IN ('off', 'local') THEN
        PERFORM set_config('synchronous_commit', 'on', true);
    END IF;

    PERFORM 1 FROM logg.huvud FOR UPDATE;
    -- From here on every statement sees all that was committed before us: lock first, then read.

    IF p_nyckel IS NOT NULL THEN
        SELECT h.position, h.forfragan INTO v_traff
            FROM logg.handelse h WHERE h.nyckel = p_nyckel;
        IF FOUND THEN
            IF v_traff.forfragan = p_forfragan THEN
                RAISE EXCEPTION 'Redan registrerat' USING ERRCODE = 'BL002',
                    DETAIL = v_traff.position::text;
            END IF;
            RAISE EXCEPTION 'Nyckeln är använd för en annan förfrågan' USING ERRCODE = 'BL003';
        END IF;
    END IF;

    -- A stream's facts follow on its last one, in the order in which they are given positions.
    SELECT string_agg(ny.id::text, ' ') INTO v_fel FROM (
        SELECT f.id, min(f.version - f.ordning) AS lagst, max(f.version - f.ordning) AS hogst FROM (
            SELECT u.id, u.version, row_number() OVER (PARTITION BY u.id ORDER BY u.nr) AS ordning
            FROM unnest(p_ids, p_versioner) WITH ORDINALITY AS u(id, version, nr)
            ) AS f GROUP BY f.id
        ) AS ny
        WHERE ny.lagst <> ny.hogst OR ny.lagst <> coalesce((
                SELECT h.originator_version FROM logg.handelse h WHERE h.originator_id = ny.id
                ORDER BY h.originator_version DESC LIMIT 1), 0);
    IF v_fel IS NULL AND cardinality(p_lasta_ids) > 0 THEN
        SELECT string_agg(DISTINCT l.id::text, ' ') INTO v_fel
            FROM unnest(p_lasta_ids, p_lasta_versioner) AS l(id, version)
            WHERE l.version <> coalesce((
                SELECT h.originator_version FROM logg.handelse h WHERE h.originator_id = l.id
                ORDER BY h.originator_version DESC LIMIT 1), 0);
    END IF;
    IF v_fel IS NOT NULL THEN
        RAISE EXCEPTION 'Strömmen har ändrats' USING ERRCODE = 'BL001', DETAIL = v_fel;
    END IF;

    SELECT h.position, h.registrerad INTO v_sista, v_senast
        FROM logg.handelse h ORDER BY h.position DESC LIMIT 1;
    forsta := coalesce(v_sista, 0) + 1;

    IF p_registrerad IS NULL THEN
        stampel := greatest(logg.klocka(), v_senast + interval '1 microsecond');
    ELSIF NOT (SELECT a.simulerad FROM logg.art a) THEN
        RAISE EXCEPTION 'Bara en demonstrationslogg tar emot en tid utifrån' USING ERRCODE = 'BL005';
    ELSIF p_registrerad <= v_senast OR extract(year FROM p_registrerad) NOT BETWEEN 2 AND 9998 THEN
        RAISE EXCEPTION 'Den simulerade klockan måste gå framåt' USING ERRCODE = 'BL005';
    ELSE
        stampel := p_registrerad;
    END IF;

    IF cardinality(p_vakt_kallor) > 0 THEN
        IF (SELECT count(DISTINCT k) <> count(*) FROM unnest(p_vakt_kallor) k) THEN
            RAISE EXCEPTION 'En källa anges en gång' USING ERRCODE = 'BL007';
        END IF;
        WITH ny AS (
            SELECT v.kalla, v.andring, v.villkorlig, coalesce((
                SELECT s.kvar FROM logg.vakt s WHERE s.kalla = v.kalla
                ORDER BY s.position DESC LIMIT 1), 0) AS forut
            FROM unnest(p_vakt_kallor, p_vakt_andringar, p_vakt_villkor) AS v(kalla, andring, villkorlig)
        ), inne AS (
            INSERT INTO logg.vakt (kalla, position, kvar)
                SELECT n.kalla, forsta, n.forut + n.andring FROM ny n
        )
        SELECT json_build_object('kalla', n.kalla, 'kvar', n.forut, 'andring', n.andring)::text,
               n.kalla = ANY(p_vakt_uttomda)
            INTO v_fel, v_uttomd FROM ny n
            WHERE (n.villkorlig AND n.andring < 0 AND n.forut + n.andring < 0)
                OR (n.kalla = ANY(p_vakt_uttomda) AND n.forut + n.andring <> 0)
            ORDER BY n.kalla LIMIT 1;
        IF FOUND AND v_uttomd THEN
            RAISE EXCEPTION 'Källan är inte uttömd' USING ERRCODE = 'BL008', DETAIL = v_fel;
        ELSIF FOUND THEN
            RAISE EXCEPTION 'Källan räcker inte' USING ERRCODE = 'BL004', DETAIL = v_fel;
        END IF;
    END IF;

    INSERT INTO logg.handelse (position, tillagg, originator_id, originator_version, topic, state,
                               registrerad, nyckel, forfragan)
        SELECT forsta + f.nr - 1, forsta, f.id, f.version, f.topic, f.faktum, stampel,
               CASE WHEN f.nr = 1 THEN p_nyckel END, CASE WHEN f.nr = 1 THEN p_forfragan END
        FROM unnest(p_ids, p_versioner, p_topics, v_fakta)
            WITH ORDINALITY AS f(id, version, topic, faktum, nr);

    PERFORM pg_notify('logg', (forsta + v_antal - 1)::text);
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA logg FROM PUBLIC;
GRANT USAGE ON SCHEMA logg TO liggare_skriver, liggare_foljer;
GRANT SELECT ON logg.handelse, logg.vakt, logg.art TO liggare_skriver, liggare_foljer;
GRANT EXECUTE ON FUNCTION logg.lagg_till TO liggare_skriver;
