# Foreign files: workbooks, mappings, surveys.
