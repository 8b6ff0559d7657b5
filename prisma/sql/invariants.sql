-- What must never be, held by the database itself. Prisma's schema language cannot express these.

-- One lead under one parent among rows not released: two leads without a split are impossible.
CREATE UNIQUE INDEX "Assignment_one_lead" ON "Assignment" ("proposalId", COALESCE("parentId", '00000000-0000-0000-0000-000000000000'::uuid))
  WHERE "duty" = 'lead' AND "state" <> 'released';

-- A unit holds one open row under one parent; it may come back after release.
CREATE UNIQUE INDEX "Assignment_one_row_per_unit" ON "Assignment" ("proposalId", COALESCE("parentId", '00000000-0000-0000-0000-000000000000'::uuid), "unitId")
  WHERE "state" <> 'released';

-- A number is given once per body, meeting, kind and in/between sessions among the items not void.
CREATE UNIQUE INDEX "Proposal_one_number" ON "Proposal" ("bodyId", "meetingId", "kind", "inSession", "serial")
  WHERE "state" <> 'void' AND "serial" IS NOT NULL;

-- Two letters never carry one 文号.
CREATE UNIQUE INDEX "Reply_one_document_number" ON "Reply" ("documentNumber")
  WHERE "documentNumber" IS NOT NULL AND "state" <> 'void';

-- One letter in work per assignment, kind and round.
CREATE UNIQUE INDEX "Reply_one_in_work" ON "Reply" ("assignmentId", "kind", "round")
  WHERE "state" IN ('draft', 'reviewing', 'signed');

-- One lead signer per item.
CREATE UNIQUE INDEX "Signer_one_lead" ON "Signer" ("proposalId") WHERE "role" = 'lead';

-- One open clock per subject and stage.
CREATE UNIQUE INDEX "Deadline_one_open" ON "Deadline" ("proposalId", COALESCE("subjectId", "assignmentId", "proposalId"), "stage")
  WHERE "endedBy" IS NULL;

-- One undecided 退办申请 and one undecided 延期申请 per assignment.
CREATE UNIQUE INDEX "Contest_one_pending" ON "Contest" ("assignmentId") WHERE "ruling" = 'pending';
CREATE UNIQUE INDEX "Extension_one_pending" ON "Extension" ("assignmentId") WHERE "state" = 'pending';

CREATE UNIQUE INDEX "AdjustRequest_one_pending" ON "AdjustRequest" ("assignmentId") WHERE "state" = 'pending';

-- A post is held once at a time per person and unit.
CREATE UNIQUE INDEX "Post_once" ON "Post" ("userId", "unitId", "kind") WHERE "validTo" IS NULL;

-- An issued letter has a number and a sealed copy; a signed one a signatory.
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_issued_complete"
  CHECK ("state" <> 'issued' OR ("documentNumber" IS NOT NULL AND "sealedCopyId" IS NOT NULL AND "issuedOn" IS NOT NULL));
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_signed_complete"
  CHECK ("state" NOT IN ('signed', 'issued') OR ("signedOn" IS NOT NULL AND "signedById" IS NOT NULL));

-- A rating that was given names both axes; 未反馈 names none.
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_complete"
  CHECK (("state" = 'rated') = ("attitude" IS NOT NULL AND "result" IS NOT NULL));

-- An admitted own item has a number.
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_numbered"
  CHECK ("state" NOT IN ('admitted', 'dispatched', 'handling', 'replied', 'concluded', 'archived') OR "numberText" IS NOT NULL);

-- The own government answers or assists at the upper level; nobody is handed an item for reference.
ALTER TABLE "UpperOrder" ADD CONSTRAINT "UpperOrder_duty" CHECK ("duty" <> 'reference');

-- Events are written once: neither changed, nor deleted, nor truncated.
CREATE FUNCTION banli_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "Event_append_only" BEFORE UPDATE OR DELETE ON "Event" FOR EACH ROW EXECUTE FUNCTION banli_append_only();
CREATE TRIGGER "Event_no_truncate" BEFORE TRUNCATE ON "Event" FOR EACH STATEMENT EXECUTE FUNCTION banli_append_only();
CREATE TRIGGER "SystemEvent_append_only" BEFORE UPDATE OR DELETE ON "SystemEvent" FOR EACH ROW EXECUTE FUNCTION banli_append_only();
CREATE TRIGGER "SystemEvent_no_truncate" BEFORE TRUNCATE ON "SystemEvent" FOR EACH STATEMENT EXECUTE FUNCTION banli_append_only();
CREATE TRIGGER "Anchor_append_only" BEFORE UPDATE OR DELETE ON "Anchor" FOR EACH ROW EXECUTE FUNCTION banli_append_only();

-- The values behind an event may be erased (个人信息保护法), never rewritten or deleted.
CREATE FUNCTION banli_detail_erase_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."erasedAt" IS NULL AND NEW."erasedAt" IS NOT NULL AND NEW."values" = '{}'::jsonb THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'EventDetail can only be erased' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "EventDetail_erase_only" BEFORE UPDATE OR DELETE ON "EventDetail" FOR EACH ROW EXECUTE FUNCTION banli_detail_erase_only();

-- Chinese search over number and title: bigrams in a GIN index (a two-character word is the usual query).
CREATE FUNCTION banli_bigrams(value text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT COALESCE(array_to_tsvector(array_agg(DISTINCT gram)), ''::tsvector)
  FROM (SELECT substr(lower(value), place, 2) AS gram FROM generate_series(1, greatest(length(value) - 1, 1)) AS place) AS grams
  WHERE gram <> ''
$$;
ALTER TABLE "Proposal" ADD COLUMN "titleGrams" tsvector GENERATED ALWAYS AS (banli_bigrams("title")) STORED;
CREATE INDEX "Proposal_title_grams" ON "Proposal" USING gin ("titleGrams");
