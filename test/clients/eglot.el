;;; eglot.el --- the language server under Emacs and eglot  -*- lexical-binding: t -*-
;; Opens the file, waits for its two diagnostics, applies the quick fix of the one that can be mended by an edit alone, and
;; waits until that has gone. Emacs 28 needs the package eglot; 29 has it built in.
;;   LSP_CMD='["goodfaith","lsp","--stdio"]' LSP_FILE=… emacs --batch -f package-initialize -l eglot.el
(require 'eglot)
(require 'flymake)
(require 'json)

(define-derived-mode sample-typescript-mode prog-mode "TypeScript")
(put 'sample-typescript-mode 'eglot-language-id "typescript")
(add-to-list 'eglot-server-programs
             (cons 'sample-typescript-mode (json-parse-string (getenv "LSP_CMD") :array-type 'list)))
(setq project-find-functions ; there is no repository to find
      (list (lambda (_) (cons 'transient (expand-file-name "../" (file-name-directory (getenv "LSP_FILE"))))))
      eglot-sync-connect 30
      eglot-confirm-server-initiated-edits nil
      flymake-no-changes-timeout 0.1)

(defun wait-until (what predicate)
  "Let Emacs work until PREDICATE holds; fail with WHAT after half a minute."
  (with-timeout (30 (error "Timed out: %s" what))
    (while (not (funcall predicate))
      (flymake-start)
      (accept-process-output nil 0.05))))

(defun diagnostic-of (rule)
  "The diagnostic that names RULE, or whose text is about it."
  (seq-find (lambda (d) (string-match-p rule (flymake-diagnostic-text d))) (flymake-diagnostics)))

(defconst leak "written to a log")
(defconst unused "silences nothing")

(condition-case failure
    (with-current-buffer (find-file-noselect (getenv "LSP_FILE"))
      (switch-to-buffer (current-buffer))
      (sample-typescript-mode)
      (apply #'eglot--connect (eglot--guess-contact))
      (wait-until "eglot manages the buffer" #'eglot-managed-p)
      (flymake-mode 1)
      (condition-case _
          (wait-until "diagnostics" (lambda () (and (diagnostic-of leak) (diagnostic-of unused))))
        (error (error "No diagnostics: %s" (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))))
      (let ((found (diagnostic-of leak)))
        (unless (equal "visitor.idCardNo"
                       (buffer-substring (flymake-diagnostic-beg found) (flymake-diagnostic-end found)))
          (error "Wrong place")))
      (let* ((found (diagnostic-of unused))
             (actions (eglot-code-actions (flymake-diagnostic-beg found) (flymake-diagnostic-end found)
                                          "quickfix" nil)))
        (unless actions (error "No quick fix"))
        (eglot--apply-workspace-edit (plist-get (car actions) :edit)))
      (when (string-match-p "goodfaith-disable" (buffer-string)) (error "Not mended: %s" (buffer-string)))
      (eglot--signal-textDocument/didChange) ; a timer of an idle Emacs does that; a batch is never idle
      (wait-until "the diagnostic goes" (lambda () (not (diagnostic-of unused))))
      (unless (diagnostic-of leak) (error "The other diagnostic went, too"))
      (set-buffer-modified-p nil)
      (eglot-shutdown (eglot-current-server)))
  (error (message "emacs: %s" (error-message-string failure)) (kill-emacs 1)))
